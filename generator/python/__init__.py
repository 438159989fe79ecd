"""The pieces of Python and of pages: annotations, literals, docstrings, Markdown.

A piece is a value on its own: a type, a literal, the lines of a docstring. Statements
are in the templates.
"""
