"""The template context of the facade: one view for each object of its model.

As in `generator.views`, attributes are strings that are safe in code: names,
annotations, expressions and conditions on one line; or a `Text` from connections.yaml,
which only a filter, a docstring or a comment can write. Statements are in the
templates.
"""
