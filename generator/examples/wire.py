"""JSON values with exact numbers, and how to read and write them as text."""

import json
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

from generator.python.text import is_invisible

Wire: TypeAlias = Any
"""A JSON value with decimal numbers as Decimal; raw bytes are strings here too."""

Direction: TypeAlias = Literal["request", "response"]
"""Who sends the value: the client or the server."""


def parse(text: str) -> Wire:
    """Parse JSON text into a value with exact numbers."""
    return json.loads(text, parse_float=Decimal)


def json_text(value: Wire, indent: int | None = 2) -> str:
    """A JSON value as text; decimal numbers keep all their digits."""
    return _json_text(value, indent, None)


def compact_json(value: Wire) -> str:
    """A JSON value as clients write it."""
    return _json_text(value, None, (",", ":"))


def _json_text(
    value: Wire, indent: int | None, separators: tuple[str, str] | None
) -> str:
    numbers: list[str] = []

    def number(value: object) -> object:
        assert isinstance(value, Decimal)
        numbers.append(format(value, "f"))
        return f"\x00{len(numbers) - 1}\x00"

    text = json.dumps(
        value,
        ensure_ascii=False,
        indent=indent,
        separators=separators,
        default=number,
    )
    for index, written in enumerate(numbers):
        text = text.replace(f'"\\u0000{index}\\u0000"', written, 1)
    if text.replace("\n", "").isprintable():
        return text
    return "".join(map(_json_character, text))


def _json_character(character: str) -> str:
    """A character of JSON text; characters without a visible form are escaped."""
    if character == "\n" or not is_invisible(character):
        return character
    return json.dumps(character)[1:-1]


class NoFit:
    """Marks a value that cannot be adapted to a type."""


NO_FIT: Final = NoFit()
