"""The filters of the templates, which escape text from specs."""

import json as json_module
from dataclasses import fields, is_dataclass
from functools import cached_property
from typing import Any

from generator.python import markdown
from generator.python.literals import literal
from generator.python.text import Text, prose, source_of


def json(value: object) -> str:
    """A value, a text or a view as JSON on one line; nested views have only their
    simple attributes, so that there are no cycles."""
    return json_module.dumps(
        json_value(value), ensure_ascii=False, sort_keys=False, default=str
    )


def json_value(value: object, depth: int = 2) -> Any:
    """The value that `json` writes: views become objects; views more than `depth`
    levels deep become the name of their class."""
    match value:
        case Text(source):
            return source
        case None | bool() | int() | float() | str():
            return value
        case dict():
            return {str(key): json_value(item, depth) for key, item in value.items()}
        case list() | tuple() | set() | frozenset():
            return [json_value(item, depth) for item in value]
        case _:
            kind = type(value)
            if not (is_dataclass(kind) and kind.__module__.startswith("generator.")):
                return str(value)
            if depth == 0:
                return f"<{kind.__name__}>"
            return {
                name: json_value(getattr(value, name), depth - 1)
                for name in attributes(kind)
            }


def attributes(kind: type) -> list[str]:
    """The public attributes of a view: fields and properties, in their order."""
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else []
    for base in reversed(kind.__mro__):
        for name, member in vars(base).items():
            if isinstance(member, property | cached_property) and name not in names:
                names.append(name)
    return [name for name in names if not name.startswith("_")]


def markdown_block(text: Text | str) -> str:
    """Markdown with its paragraphs, lists and code; no HTML, no links."""
    return markdown.block(source_of(text))


def markdown_inline(text: Text | str | None) -> str:
    """Markdown on one line, for a heading or a table cell; empty for None."""
    return markdown.inline(source_of(text)) if text else ""


def markdown_code(text: Text | str) -> str:
    """Text as inline code."""
    return markdown.code(source_of(text))


def markdown_fence(text: Text | str, language: str = "") -> str:
    """Text as a block of code that nothing in the text can end."""
    return markdown.fence(source_of(text), language)


def toml(text: Text | str) -> str:
    """Text as a basic TOML string, which has the same escapes as JSON."""
    line = prose(source_of(text)).replace("\n", " ").strip()
    return json_module.dumps(line, ensure_ascii=False)


FILTERS = {
    "json": json,
    "literal": literal,
    "markdown_block": markdown_block,
    "markdown_code": markdown_code,
    "markdown_fence": markdown_fence,
    "markdown_inline": markdown_inline,
    "toml": toml,
}
"""Every filter that clientloom adds to those of Jinja, by its name in templates."""
