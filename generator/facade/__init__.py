"""The facade over all providers: bindings in YAML, checked and rendered as adapters."""
