"""What templates of the facade see: a view for each object of its model.

As in `generator.views`, attributes are words: names, annotations, expressions and
conditions on one line, or a `Text` of connections.yaml that only a filter, a docstring
or a comment can write. Statements stand in the templates.
"""
