"""Values as readable Python literals.

Strings have double quotes unless single ones need fewer escapes, as in black's style,
and nothing invisible.
"""

from collections.abc import Mapping
from typing import TypeAlias

from generator.python.text import Text, is_invisible

Value: TypeAlias = (
    str
    | int
    | float
    | bool
    | bytes
    | Text
    | tuple["Value", ...]
    | list["Value"]
    | Mapping[str, "Value"]
    | None
)
"""Every value that has a literal."""

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(value: Value) -> str:
    """A value as a Python literal on one line.

    Raises:
        TypeError: If there is no literal for it.
    """
    match value:
        case str():
            return string_literal(value)
        case Text(source):
            return string_literal(source)
        case bytes():
            return bytes_literal(value)
        case tuple():
            comma = "," if len(value) == 1 else ""
            return f"({', '.join(map(literal, value))}{comma})"
        case list():
            return f"[{', '.join(map(literal, value))}]"
        case Mapping():
            pairs = (f"{literal(key)}: {literal(item)}" for key, item in value.items())
            return f"{{{', '.join(pairs)}}}"
        case None | bool() | int() | float():
            return repr(value)
        case _:
            # The text of an undefined name of a template says what it is.
            raise TypeError(f"{value} has no literal")


def string_literal(text: str) -> str:
    """Text as a Python string literal on one line."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_escaped(character, quote) for character in text) + quote


def bytes_literal(value: bytes) -> str:
    """Bytes as a Python literal on one line."""
    shown = "".join(
        chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}"
        for byte in value
    )
    return f'b"{shown}"'


def _escaped(character: str, quote: str) -> str:
    if character == quote:
        return f"\\{character}"
    if character in _ESCAPES:
        return _ESCAPES[character]
    if is_invisible(character):
        number = ord(character)
        if number <= 0xFF:
            return f"\\x{number:02x}"
        return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"
    return character
