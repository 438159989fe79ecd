"""The requests and responses of a local server."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, unquote


@dataclass(frozen=True, slots=True)
class LocalRequest:
    """A request as received.

    Attributes:
        method: The method.
        target: Path and query as sent.
        headers: Headers by lowercase name. Values of a repeated header are joined by a
            comma.
        content: The whole body.
    """

    method: str
    target: str
    headers: Mapping[str, str]
    content: bytes

    @property
    def path(self) -> str:
        """The path, decoded."""
        return unquote(self.target.partition("?")[0])

    @property
    def query(self) -> list[tuple[str, str]]:
        """Names and values of the query, decoded."""
        return parse_qsl(self.target.partition("?")[2], keep_blank_values=True)

    @property
    def media_type(self) -> str:
        """The media type of the body, without parameters, or an empty string."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class LocalAnswer:
    """A response: a status, headers and a body."""

    status: int
    headers: Mapping[str, str]
    content: bytes


def json_text(value: Any) -> str:
    """Encode a JSON value. A Decimal becomes a number with all its digits."""
    match value:
        case dict():
            inner = (
                f"{json.dumps(key)}:{json_text(one)}" for key, one in value.items()
            )
            return f"{{{','.join(inner)}}}"
        case list() | tuple():
            return f"[{','.join(map(json_text, value))}]"
        case Decimal():
            return format(value, "f")
        case _:
            return json.dumps(value)
