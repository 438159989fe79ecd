"""Examples: one call of every operation, made from the model.

The same call appears in the docstring of the method, on the package's pages and in its
tests, where it runs against a local server. It passes every required argument, and
those optional ones for which the spec has an example.
"""
