"""What templates see: a view for each object of the model, whose attributes are words.

A word is a name, an annotation, a literal, a flag, or a `Text` of the description, which
only a filter or a docstring can write. No view gives a statement: those stand in the
templates.
"""

CONTEXT_VERSION = "3.3"
"""The version of everything that templates get.

The second number grows when something new appears, and templates go on working. The first
number grows when something that existed changes or goes away.
"""
