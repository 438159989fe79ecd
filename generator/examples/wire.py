"""JSON values with exact numbers, and how to read and write them as text."""

import json
from decimal import Decimal
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from generator.python.text import is_invisible

Wire: TypeAlias = Any
"""A JSON value with decimal numbers as Decimal; raw bytes are strings here too."""

Direction: TypeAlias = Literal["request", "response"]
"""Who sends the value: the client or the server."""


def parse(text: str) -> Wire:
    """Parse JSON text into a value with exact numbers."""
    return json.loads(text, parse_float=Decimal)


def json_text(value: Wire) -> str:
    """A JSON value as text with indentation; decimal numbers keep all their digits."""
    return _visible(_written(value, _INDENTED, "\n"))


def json_line(value: Wire) -> str:
    """A JSON value as one line of text."""
    return _visible(_written(value, _LINE, ""))


def compact_json(value: Wire) -> str:
    """A JSON value as clients write it."""
    return _visible(_written(value, _COMPACT, ""))


class _Layout(NamedTuple):
    """What is written between the parts of a value."""

    comma: str
    colon: str
    indent: str


_INDENTED = _Layout(",", ": ", "  ")
_LINE = _Layout(", ", ": ", "")
_COMPACT = _Layout(",", ":", "")
_scalar = json.JSONEncoder(ensure_ascii=False).encode


def _written(value: Wire, layout: _Layout, margin: str) -> str:
    """A value as JSON. The encoder of the standard library takes three times as long with
    indentation, and rounds decimal numbers."""
    match value:
        case dict() if value:
            inner = margin + layout.indent
            members = [
                f"{_key(key)}{layout.colon}{_written(item, layout, inner)}"
                for key, item in value.items()
            ]
            return f"{{{inner}{(layout.comma + inner).join(members)}{margin}}}"
        case list() | tuple() if value:
            inner = margin + layout.indent
            items = [_written(item, layout, inner) for item in value]
            return f"[{inner}{(layout.comma + inner).join(items)}{margin}]"
        case Decimal():
            return format(value, "f")
        case _:
            return _scalar(value)


def _key(key: object) -> str:
    """The name of a member: in YAML, it may be a number or `true`."""
    return _scalar(key if isinstance(key, str) else _scalar(key))


def _visible(text: str) -> str:
    """JSON text with escapes in place of characters without a visible form."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(map(_json_character, text))


def _json_character(character: str) -> str:
    """A character of JSON text, or its escape."""
    if character == "\n" or not is_invisible(character):
        return character
    return json.dumps(character)[1:-1]


class NoFit:
    """Marks a value that cannot be adapted to a type."""


NO_FIT: Final = NoFit()
