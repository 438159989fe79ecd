"""The facade over all providers: bindings in YAML, checked, rendered as adapters."""
