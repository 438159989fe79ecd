"""Multipart bodies, read back by Python's own parser of MIME messages."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from email import message_from_bytes
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import (
    UNSET,
    Body,
    Content,
    File,
    Model,
    Operation,
    PartEncoding,
)
from clientloom_runtime.errors import InvalidArgumentError

from tests.runtime.flavours import Caller
from tests.support.http_server import HttpServer, ReceivedRequest, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


def sent(
    server: HttpServer, connect: Connect, called: Operation[Any], body: Any
) -> ReceivedRequest:
    """The request that a body makes."""
    server.script(Reply(204))
    caller: Caller = connect(server)
    caller.send(called, body=body)
    return server.request


MULTIPART: Operation[None] = Operation(
    "Op",
    "POST",
    "/",
    body=Body(
        (
            Content(
                "multipart/form-data",
                encoding={
                    "meta": PartEncoding(content_type="application/json"),
                    "photo": PartEncoding(content_type="image/png, image/jpeg"),
                    "fixed": PartEncoding(
                        content_type="image/png", headers={"X-Part": "1"}
                    ),
                },
            ),
        )
    ),
)


def parts(request: ReceivedRequest) -> list[tuple[str, Mapping[str, str], bytes]]:
    """Name, headers and content of each part, read by Python's own parser."""
    head = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode()
    message = message_from_bytes(head + request.body)
    found: list[tuple[str, Mapping[str, str], bytes]] = []
    for part in message.get_payload():
        assert not isinstance(part, str)
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        found.append((name, dict(part.items()), content))
    return found


def test_a_multipart_body(server: HttpServer, connect: Connect, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(b"from a path")
    request = sent(
        server,
        connect,
        MULTIPART,
        {
            "name": "héllo",
            "count": 3,
            "meta": {"a": Decimal("1.10")},
            "nested": [{"b": 1}, {"b": 2}],
            "raw": b"\x00\xff\r\n",
            "path": path,
            "photo": File(b"img", filename='a"b.jpeg'),
            "fixed": b"img",
            "text": File("text", content_type="text/csv"),
            "none": None,
            "unset": UNSET,
        },
    )
    plain = {"Content-Type": "application/octet-stream"}
    disposition = "Content-Disposition"
    assert parts(request) == [
        ("name", {disposition: 'form-data; name="name"'}, "héllo".encode()),
        ("count", {disposition: 'form-data; name="count"'}, b"3"),
        (
            "meta",
            {disposition: 'form-data; name="meta"', "Content-Type": "application/json"},
            b'{"a":1.10}',
        ),
        *(
            (
                "nested",
                {
                    disposition: 'form-data; name="nested"',
                    "Content-Type": "application/json",
                },
                f'{{"b":{n}}}'.encode(),
            )
            for n in (1, 2)
        ),
        (
            "raw",
            {disposition: 'form-data; name="raw"; filename="raw"', **plain},
            b"\x00\xff\r\n",
        ),
        (
            "path",
            {
                disposition: 'form-data; name="path"; filename="note.txt"',
                "Content-Type": "text/plain",
            },
            b"from a path",
        ),
        (
            "photo",
            {
                disposition: 'form-data; name="photo"; filename="a%22b.jpeg"',
                "Content-Type": "image/jpeg",
            },
            b"img",
        ),
        (
            "fixed",
            {
                disposition: 'form-data; name="fixed"; filename="fixed"',
                "Content-Type": "image/png",
                "X-Part": "1",
            },
            b"img",
        ),
        (
            "text",
            {
                disposition: 'form-data; name="text"; filename="text"',
                "Content-Type": "text/csv",
            },
            b"text",
        ),
    ]
    assert request.header("Content-Length") == str(len(request.body))


def test_open_files_are_streamed_with_their_length(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    path = tmp_path / "big.bin"
    path.write_bytes(b"x" * 200_000)
    with path.open("rb") as file:
        file.seek(10)
        request = sent(server, connect, MULTIPART, {"big": file, "more": "y"})
    (_, headers, content), more = parts(request)
    assert content == b"x" * 199_990
    assert 'filename="big.bin"' in headers["Content-Disposition"]
    assert more[2] == b"y"
    assert request.header("Content-Length") == str(len(request.body))
    assert request.header("Transfer-Encoding") is None


@pytest.mark.parametrize("name", ["a\r\nX: 1", 'a"b'])
def test_a_part_cannot_be_split_by_its_name(
    server: HttpServer, connect: Connect, name: str
) -> None:
    request = sent(server, connect, MULTIPART, {name: "x"})
    assert len(parts(request)) == 1
    assert list(parts(request)[0][1]) == ["Content-Disposition"]


def test_a_part_cannot_be_split_by_its_media_type(
    server: HttpServer, connect: Connect
) -> None:
    file = File(b"x", content_type="text/plain\r\nX-Evil: 1")
    with pytest.raises(InvalidArgumentError, match="Content-Type"):
        connect(server).send(MULTIPART, body={"a": file})
    assert server.requests == []


def part_of(
    server: HttpServer, connect: Connect, value: Any, content_type: str | None
) -> tuple[str | None, bytes]:
    """The media type and the content of the only part that is sent."""
    encoding = {"part": PartEncoding(content_type=content_type)}
    content = Content("multipart/form-data", encoding=encoding)
    request = sent(
        server,
        connect,
        Operation("Op", "POST", "/", body=Body((content,))),
        {"part": value},
    )
    ((_, headers, data),) = parts(request)
    return headers.get("Content-Type"), data


@pytest.mark.parametrize(
    ("value", "described", "content_type", "data"),
    [
        ("<a/>", "application/xml", "application/xml", b"<a/>"),
        (b"<a/>", "application/xml", "application/xml", b"<a/>"),
        (
            {"a": 1},
            "application/merge-patch+json",
            "application/merge-patch+json",
            b'{"a":1}',
        ),
        ({"a": 1}, "application/xml, application/json", "application/json", b'{"a":1}'),
        ({"a": 1}, None, "application/json", b'{"a":1}'),
        ("a", "text/plain, text/html", "text/plain", b"a"),
        ("a", "*/*", "text/plain", b"a"),
        ("a", "application/json", "application/json", b'"a"'),
        (File(b"x", "a.jpeg"), "image/png, image/jpeg", "image/jpeg", b"x"),
        (File(b"x", content_type="image/png"), "image/*", "image/png", b"x"),
        (File(b"x", "a.bin"), None, "application/octet-stream", b"x"),
        (b"x", "application/*", "application/octet-stream", b"x"),
    ],
)
def test_a_part_is_written_as_it_is_labelled(
    server: HttpServer,
    connect: Connect,
    value: Any,
    described: str | None,
    content_type: str,
    data: bytes,
) -> None:
    assert part_of(server, connect, value, described) == (content_type, data)


@pytest.mark.parametrize(
    ("value", "described", "words"),
    [
        ({"a": 1}, "application/xml", "an object cannot be sent as application/xml"),
        ([[1]], "text/csv", "a list cannot be sent as text/csv"),
        (b"x", "image/png, image/jpeg", "needs a concrete media type"),
        (File(b"x", "a.gif"), "image/png, image/jpeg", "needs a concrete media type"),
        ({"a": 1}, "image/*", "needs a concrete media type"),
    ],
)
def test_a_part_that_cannot_be_written_as_it_is_to_be_labelled(
    server: HttpServer, connect: Connect, value: Any, described: str, words: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=words):
        part_of(server, connect, value, described)
    assert server.requests == []


class Form(Model):
    """A form with a text and a file."""

    b64: str | None = None
    file: bytes | None = None


@pytest.mark.parametrize("kind", ["model", "mapping"])
@pytest.mark.parametrize(
    "media_type", ["multipart/form-data", "application/x-www-form-urlencoded"]
)
def test_bytes_for_a_text_are_base64_in_forms_too(
    server: HttpServer, connect: Connect, media_type: str, kind: str
) -> None:
    content = Content(media_type, lambda: Form)
    body: Any = {"b64": b"\xff\x00"}
    request = sent(
        server,
        connect,
        Operation("Op", "POST", "/", body=Body((content,))),
        body if kind == "mapping" else Form(**body),
    )
    if media_type == "multipart/form-data":
        assert [(name, data) for name, _, data in parts(request)] == [("b64", b"/wA=")]
    else:
        assert request.body == b"b64=%2FwA%3D"
