"""Recorded exchanges, as the tests of generated packages store them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from ._checks import check_body, check_pairs, check_value, same_text
from ._local_messages import LocalAnswer, LocalRequest, json_text


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its response, as the tests of a generated package store them.

    `request` has `method`, `path`, `query` (pairs), `headers`, and at most one of
    `json`, `lines`, `form` (pairs), `parts` (names) and `text`. `response` has
    `status`, `headers`, `content_type`, and at most one of `json`, `lines`, `events`
    and `text`. `whole_events` says that events are objects with all their fields, and
    `done` is the string that ends a stream. A null in a query or in headers matches
    anything.
    """

    request: Mapping[str, Any]
    response: Mapping[str, Any]

    def answer(self) -> LocalAnswer:
        """The response, as the server sends it."""
        headers = dict(self.response.get("headers", {}))
        if "content_type" in self.response:
            headers["Content-Type"] = self.response["content_type"]
        content = b"".join(_content(self.response))
        return LocalAnswer(self.response["status"], headers, content)

    def check_request(self, request: LocalRequest) -> None:
        """Asserts that a request is as recorded."""
        expected = self.request
        assert request.method == expected["method"]
        assert request.path == expected["path"]
        check_pairs(request.query, expected.get("query", []), "query")
        for name, value in expected.get("headers", {}).items():
            assert name in request.headers, f"the header {name} is missing"
            found = request.headers[name]
            assert value is None or same_text(found, value), f"{name}: {found!r}"
        if "content_type" in expected:
            assert request.media_type == expected["content_type"]
        check_body(request, expected)

    def check_result(self, result: object) -> None:
        """Asserts that a result has exactly the contents of the response."""
        response = self.response
        if "json" in response:
            check_value(result, response["json"], "")
        elif "lines" in response:
            check_value(result, response["lines"], "")
        elif "events" in response:
            check_value(result, response["events"], "")
        elif isinstance(result, bytes):
            assert result == response["text"].encode("utf-8")
        else:
            assert result == response.get("text")


def read_exchanges(path: Path) -> dict[str, Exchange]:
    """The exchanges of a JSON file by name. Decimal numbers keep their digits."""
    found = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return {
        name: Exchange(one["request"], one["response"]) for name, one in found.items()
    }


def _content(response: Mapping[str, Any]) -> Iterator[bytes]:
    if "json" in response:
        yield json_text(response["json"]).encode("utf-8")
    elif "text" in response:
        yield response["text"].encode("utf-8")
    for line in response.get("lines", ()):
        yield json_text(line).encode("utf-8") + b"\n"
    for event in response.get("events", ()):
        fields = event if "whole_events" in response else {"data": event}
        for name, value in fields.items():
            shown = value if isinstance(value, str) else json_text(value)
            for line in shown.splitlines() or [""]:
                yield f"{name}: {line}\n".encode()
        yield b"\n"
    if "done" in response:
        frame = "data: {}\n\n" if "events" in response else "{}\n"
        yield frame.format(response["done"]).encode()
