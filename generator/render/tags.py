"""The tags `{% docstring %}` and `{% comment %}`: see `generator.python.docstrings`."""

from collections.abc import Callable

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from generator.python.docstrings import comment, docstring
from generator.python.text import writing_prose


class ProseTags(Extension):
    """Writes what stands between the tags as a docstring or as a comment."""

    tags = {"docstring", "comment"}  # noqa: RUF012 Jinja declares it for instances

    def parse(self, parser: Parser) -> nodes.Node:
        """The call of the tag's method with the body of the tag."""
        token = next(parser.stream)
        body = parser.parse_statements((f"name:end{token.value}",), drop_needle=True)
        call = self.call_method(f"write_{token.value}")
        return nodes.CallBlock(call, [], [], body).set_lineno(token.lineno)

    def write_docstring(self, caller: Callable[[], str]) -> str:
        """The body as a docstring."""
        with writing_prose():
            body = caller()
        return docstring(body)

    def write_comment(self, caller: Callable[[], str]) -> str:
        """The body as a comment."""
        with writing_prose():
            body = caller()
        return comment(body)
