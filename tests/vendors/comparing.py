"""What a request says, part by part, and in which parts two requests differ."""

from __future__ import annotations

import json
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from typing import Any, TypeAlias
from urllib.parse import parse_qsl, quote, unquote

from tests.support.http_server import ReceivedRequest

Parts: TypeAlias = dict[str, Any]
"""Values by the names of parts, such as `method` and `query limit`."""

TRANSPORT = {
    "accept-encoding",
    "connection",
    "content-length",
    "host",
    "transfer-encoding",
    "user-agent",
}
"""Headers that belong to the connection or to the library, not to the call."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of a request that two clients send differently.

    Attributes:
        part: The name of the part.
        theirs: What the vendor's SDK sends; None if nothing.
        ours: What our client sends; None if nothing.
    """

    part: str
    theirs: Any
    ours: Any


def differences(theirs: ReceivedRequest, ours: ReceivedRequest) -> list[Difference]:
    """The parts of two requests that differ, in the order of their names."""
    first, second = parts(theirs), parts(ours)
    return [
        Difference(name, first.get(name), second.get(name))
        for name in sorted(first.keys() | second.keys())
        if first.get(name) != second.get(name)
    ]


def parts(request: ReceivedRequest) -> Parts:
    """Everything that a request says, decoded."""
    segments = [quote(unquote(each), safe="") for each in request.path.split("/")]
    return {
        "method": request.method,
        "path": "/".join(segments),
        **_lists("query", request.parameters),
        **_headers(request),
        **_body(request),
    }


def _lists(kind: str, pairs: list[tuple[str, str]]) -> Parts:
    """The values of each name. The order of names means nothing."""
    found: Parts = {}
    for name, value in pairs:
        found.setdefault(f"{kind} {name}", []).append(value)
    return found


def _headers(request: ReceivedRequest) -> Parts:
    found: Parts = {}
    for name, value in request.headers:
        if name.lower() not in TRANSPORT:
            found[f"header {name.lower()}"] = value
    if "header content-type" in found:
        # Boundaries are random, and JSON is always UTF-8.
        found["header content-type"] = _media_type(request)
    return found


def _media_type(request: ReceivedRequest) -> str:
    text = request.header("content-type") or ""
    return text.partition(";")[0].strip().lower()


def _body(request: ReceivedRequest) -> Parts:
    if not request.body:
        return {}
    kind = _media_type(request)
    if kind == "application/x-www-form-urlencoded":
        text = request.body.decode()
        return _lists("body", parse_qsl(text, keep_blank_values=True))
    if kind.startswith("multipart/"):
        return _multipart(request)
    value = _value(request.body)
    if isinstance(value, dict) and value:
        return {f"body {name}": each for name, each in value.items()}
    return {"body": value}


def _value(content: bytes) -> Any:
    """A body, or a part of one: JSON if it can be read as such, else its text."""
    try:
        return json.loads(content)
    except ValueError:
        return content.decode("utf-8", "replace")


def _multipart(request: ReceivedRequest) -> Parts:
    head = f"Content-Type: {request.header('content-type')}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + request.body)
    found: Parts = {}
    names: list[Any] = []
    for part in message.get_payload():
        assert isinstance(part, Message)
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        names.append(name)
        found.setdefault(f"body {name}", []).append(_value(content))
        found[f"filename of {name}"] = part.get_filename()
        found[f"content type of {name}"] = part.get("content-type")
    # Some servers need small parts before files.
    return {**found, "order of parts": names}
