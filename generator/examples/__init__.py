"""Examples: one call of every operation, made from the model.

Docstrings and pages show a short call: the required arguments, or one that narrows the
result if none is required. The package's tests make a complete call against a local
server, which also has every optional argument with an example in the spec.
"""
