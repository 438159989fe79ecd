"""The words of Python and of pages: annotations, literals, docstrings, Markdown.

A word is a value on its own: a type, a literal, the lines of a docstring. Statements
stand in the templates.
"""
