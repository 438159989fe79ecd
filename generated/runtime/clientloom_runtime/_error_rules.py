"""Where the errors of a provider hold their code, message and request id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ._text import to_text

_MOST_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class ErrorRules:
    """Places to look at, in order; the first that holds a scalar wins.

    Attributes:
        code: JSON pointers to the provider's code.
        message: JSON pointers to the words for people.
        request_id: JSON pointers to the name of the request.
        request_id_headers: Headers with the name of the request, looked at first.
    """

    code: tuple[str, ...] = ("/code", "/error/code")
    message: tuple[str, ...] = ("/message", "/error/message", "/detail", "/error")
    request_id: tuple[str, ...] = ("/request_id", "/requestId")
    request_id_headers: tuple[str, ...] = ("x-request-id", "request-id")


def find_text(document: Any, pointers: tuple[str, ...]) -> str | None:
    """The first scalar that a pointer leads to, as text of a sane length."""
    for pointer in pointers:
        value = follow_pointer(document, pointer)
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            text = to_text(value).strip()
            if text:
                return text[:_MOST_CHARACTERS]
    return None


def find_header(headers: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    """The first of the headers that is there; names in lower case."""
    for name in names:
        value = headers.get(name.lower())
        if value:
            return value[:_MOST_CHARACTERS]
    return None


def follow_pointer(document: Any, pointer: str) -> Any:
    """What an RFC 6901 pointer leads to in JSON values; `None` if nowhere."""
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
