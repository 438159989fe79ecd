"""The Jinja environment: strict, deterministic, with cached templates."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    nodes,
)
from jinja2.ext import Extension
from jinja2.parser import Parser

from generator.python.docstrings import comment, docstring
from generator.python.text import writing_prose
from generator.render.bytecode import CompiledTemplates
from generator.render.filters import FILTERS
from generator.render.templates import template_files


class ProseTags(Extension):
    """Writes the text between the tags as a docstring or as a comment."""

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


EnvironmentType = TypeVar("EnvironmentType", bound=Environment)


def environment(folders: Sequence[Path]) -> Environment:
    """An environment that looks for a template in each folder in order.

    The prefix `built-in/` names a built-in template, for one that extends it. The
    environment for the same folders is reused until a template is added or removed,
    because Jinja checks the files that it knows, but does not look for new ones that
    take precedence.
    """
    names = tuple(tuple(template_files(folder)) for folder in folders[:-1])
    return _environment(tuple(folders), names)


@lru_cache(maxsize=8)
def _environment(
    folders: tuple[Path, ...], names: tuple[tuple[str, ...], ...]
) -> Environment:
    del names
    return create(Environment, folders, ProseTags, CompiledTemplates())


def create(
    kind: type[EnvironmentType],
    folders: tuple[Path, ...],
    prose_tags: type[ProseTags],
    bytecode_cache: BytecodeCache | None,
) -> EnvironmentType:
    """Create an environment of a given class, with everything that templates rely on.

    Args:
        kind: The class of the environment.
        folders: Where templates are searched, in order.
        prose_tags: The extension that writes docstrings and comments.
        bytecode_cache: The cache of compiled templates, if any.
    """
    templates = FileSystemLoader([str(folder) for folder in folders], encoding="utf-8")
    built_in = FileSystemLoader(str(folders[-1]), encoding="utf-8")
    environment = kind(
        loader=ChoiceLoader([templates, PrefixLoader({"built-in": built_in})]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        cache_size=-1,
        extensions=["jinja2.ext.do", prose_tags],
        bytecode_cache=bytecode_cache,
    )
    environment.filters.update(FILTERS)
    return environment
