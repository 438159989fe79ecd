"""The template context: a view for each object of the model, with attributes that are
safe in code.

An attribute is a name, an annotation, a literal, a flag, or a `Text` from a spec, which
only a filter or a docstring can write. No view returns a statement: statements are in
the templates.
"""

CONTEXT_VERSION = "4.0"
"""The version of the template context.

The minor version grows when something is added, and templates keep working. The major
version grows when something changes or is removed.
"""
