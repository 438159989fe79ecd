"""Find what an error response says, where the provider's `ErrorRules` say to look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._text import to_text

_MOST_CHARACTERS = 500


def find_text(document: Any, pointers: tuple[str, ...]) -> str | None:
    """The first scalar that a pointer finds, as a string of limited length."""
    for pointer in pointers:
        value = follow_pointer(document, pointer)
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            text = to_text(value).strip()
            if text:
                return text[:_MOST_CHARACTERS]
    return None


def find_header(headers: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    """The first header that is present. Names are in lower case."""
    for name in names:
        value = headers.get(name.lower())
        if value:
            return value[:_MOST_CHARACTERS]
    return None


def follow_pointer(document: Any, pointer: str) -> Any:
    """The JSON value at an RFC 6901 pointer, or `None` if there is none."""
    value = document
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        match value:
            case Mapping():
                value = value.get(key)
            case list() if key.isascii() and key.isdigit() and int(key) < len(value):
                value = value[int(key)]
            case _:
                return None
    return value
