"""Examples: one call of every operation, made once from the model.

The same call stands in the docstring of the method, in the pages of the package and in
its tests, where it runs against a local server. It gives every required argument, and
those of the others for which the description has an example.
"""
