"""JSON data as every stage after reading sees it."""

from decimal import Decimal
from typing import TypeAlias

Json: TypeAlias = (
    bool | int | float | Decimal | str | list["Json"] | dict[str, "Json"] | None
)
"""What a YAML or JSON file can contain.

A number with a fraction or an exponent is a float if the float prints as it was
written, else a Decimal, so that no digit of a default or an enum is lost.
"""

Object: TypeAlias = dict[str, Json]
"""A JSON object."""


def without_extensions(value: Json) -> Json:
    """An object with arbitrary keys without its extensions, which may have any value.

    A media type may also start with `x-`, but has a slash.
    """
    if not isinstance(value, dict):
        return value
    return {
        key: item
        for key, item in value.items()
        if not key.startswith("x-") or "/" in key
    }


def kind_of(value: Json) -> str:
    """The JSON type of a value in words for messages, with its article."""
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case int() | float() | Decimal():
            return "a number"
        case str():
            return "a string"
        case list():
            return "an array"
        case dict():
            return "an object"


def shorten(text: str, length: int = 80) -> str:
    """The text for a message: on one line, without control characters, and no longer
    than `length`."""
    cut = text[: length + 1]
    plain = "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in cut
    )
    return plain if len(plain) <= length else f"{plain[:length - 1]}…"
