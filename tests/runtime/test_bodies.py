"""Request bodies: what a server receives for each media type and kind of value."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from clientloom_runtime import (
    UNSET,
    Body,
    Content,
    File,
    FileInput,
    Model,
    Operation,
    PartEncoding,
    RequestOptions,
)
from clientloom_runtime.errors import InvalidArgumentError
from pydantic import AnyUrl, Field, IPvAnyAddress

from tests.runtime.flavours import AsyncCaller
from tests.support.http_server import HttpServer, ReceivedRequest, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


class Address(Model):
    """A nested model."""

    street_name: Annotated[str | None, Field(alias="streetName")] = None


class Person(Model):
    """A model with aliases, numbers and a date."""

    full_name: Annotated[str, Field(alias="fullName")]
    balance: Decimal | None = None
    born: date | None = None
    home: Address | None = None
    site: AnyUrl | None = None
    host: IPvAnyAddress | None = None


def operation(*contents: Content, required: bool = True, method: str = "POST") -> Any:
    """An operation with a body."""
    return Operation("Op", method, "/", body=Body(contents, required))


JSON = operation(Content("application/json", lambda: Person))
ANY_JSON = operation(Content("application/json"))


def sent(
    server: HttpServer,
    connect: Connect,
    called: Operation[Any],
    body: Any,
    *,
    options: RequestOptions | None = None,
) -> ReceivedRequest:
    """The request that a body makes."""
    server.script(Reply(204))
    connect(server).send(called, body=body, options=options)
    return server.request


@pytest.mark.parametrize(
    "body",
    [
        Person(full_name="Ada", home=Address(street_name="Elm")),
        {"full_name": "Ada", "home": {"street_name": "Elm"}},
        {"fullName": "Ada", "home": {"streetName": "Elm"}},
        {"fullName": "Ada", "home": Address(street_name="Elm"), "born": UNSET},
    ],
)
def test_a_model_and_a_mapping_send_the_same(
    server: HttpServer, connect: Connect, body: Any
) -> None:
    request = sent(server, connect, JSON, body)
    assert request.body == b'{"fullName":"Ada","home":{"streetName":"Elm"}}'
    assert request.header("Content-Type") == "application/json"


@pytest.mark.parametrize(
    ("body", "json"),
    [
        (Person(full_name="a"), '{"fullName":"a"}'),
        (Person(full_name="a", home=None), '{"fullName":"a","home":null}'),
        (
            Person.model_validate({"fullName": "a", "more": [1]}),
            '{"fullName":"a","more":[1]}',
        ),
        (
            Person(full_name="a", born=date(2024, 1, 2)),
            '{"fullName":"a","born":"2024-01-02"}',
        ),
    ],
)
def test_unset_null_and_value_are_three_things(
    server: HttpServer, connect: Connect, body: Person, json: str
) -> None:
    assert sent(server, connect, JSON, body).body.decode() == json


@pytest.mark.parametrize(
    "digits",
    ["100.10", "12345678901234567.89", "0.1234567890123456789", "1E+5", "1E-7", "-0.0"],
)
def test_decimals_are_numbers_with_all_their_digits(
    server: HttpServer, connect: Connect, digits: str
) -> None:
    body = Person(full_name="a", balance=Decimal(digits))
    request = sent(server, connect, JSON, body)
    assert request.body.decode() == f'{{"fullName":"a","balance":{digits}}}'


def test_types_that_only_pydantic_knows(server: HttpServer, connect: Connect) -> None:
    body = Person.model_validate(
        {"fullName": "a", "site": "https://x.org/", "host": "::1"}
    )
    request = sent(server, connect, JSON, body)
    assert request.json == {"fullName": "a", "site": "https://x.org/", "host": "::1"}


@pytest.mark.parametrize(
    ("value", "json"),
    [
        ([1, "two", None, {"k": (True,)}], '[1,"two",null,{"k":[true]}]'),
        ({1: "one"}, '{"1":"one"}'),
        ("text", '"text"'),
        (b"bytes as they are", "bytes as they are"),
        (0, "0"),
        (False, "false"),
        ({"file": b"\xff"}, '{"file":"/w=="}'),
    ],
)
def test_json_of_any_type(
    server: HttpServer, connect: Connect, value: Any, json: str
) -> None:
    assert sent(server, connect, ANY_JSON, value).body.decode() == json


def test_what_is_unset_deep_inside_is_left_out(
    server: HttpServer, connect: Connect
) -> None:
    people = operation(Content("application/json", lambda: list[Person]))
    body = [{"full_name": "a", "home": {"street_name": UNSET}, "born": UNSET}]
    request = sent(server, connect, people, body)
    assert request.body == b'[{"fullName":"a","home":{}}]'


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"balance": "1"}, "/fullName"),
        ({"fullName": 5}, "/fullName"),
        ({"fullName": "a", "home": {"streetName": 5}}, "/home/streetName"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(
    server: HttpServer, connect: Connect, body: Any, pointer: str
) -> None:
    with pytest.raises(InvalidArgumentError, match="body is invalid") as caught:
        connect(server).send(JSON, body=body)
    assert [problem.pointer for problem in caught.value.problems] == [pointer]
    assert caught.value.operation_id == "Op"
    assert server.requests == []


def test_a_refused_body_is_not_shown(server: HttpServer, connect: Connect) -> None:
    class Card(Model):
        number: int

    called = operation(Content("application/json", lambda: Card))
    with pytest.raises(InvalidArgumentError) as caught:
        connect(server).send(called, body={"number": "4111-secret"})
    assert "4111" not in f"{caught.value!r}{caught.value.problems}"


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), Decimal("NaN"), {"deep": [Decimal("-Infinity")]}],
)
def test_numbers_that_json_has_not(
    server: HttpServer, connect: Connect, value: Any
) -> None:
    with pytest.raises(InvalidArgumentError, match="NaN and infinity"):
        connect(server).send(ANY_JSON, body=value)
    assert server.requests == []


def test_a_value_that_nobody_can_write(server: HttpServer, connect: Connect) -> None:
    with pytest.raises(InvalidArgumentError, match="body"):
        connect(server).send(ANY_JSON, body={"x": object()})


@pytest.mark.parametrize("body", [UNSET, None])
def test_a_required_body_that_is_not_given(
    server: HttpServer, connect: Connect, body: Any
) -> None:
    with pytest.raises(InvalidArgumentError, match="body is required"):
        connect(server).send(JSON, body=body)
    assert server.requests == []


@pytest.mark.parametrize("body", [UNSET, None])
def test_an_optional_body_that_is_not_given(
    server: HttpServer, connect: Connect, body: Any
) -> None:
    request = sent(
        server, connect, operation(JSON.body.contents[0], required=False), body
    )
    assert request.body == b""
    assert request.header("Content-Type") is None
    assert request.header("Content-Length") == "0"


def test_none_is_a_body_where_the_type_allows_it(
    server: HttpServer, connect: Connect
) -> None:
    called = operation(Content("application/json", lambda: Person | None))
    assert sent(server, connect, called, None).body == b"null"


@pytest.mark.parametrize("required", [True, False])
def test_none_is_said_and_unset_is_not(
    server: HttpServer, connect: Connect, required: bool
) -> None:
    called = operation(
        Content("text/plain"),
        Content("application/json", lambda: Person | None),
        required=required,
    )
    request = sent(server, connect, called, None)
    assert (request.body, request.header("Content-Type")) == (
        b"null",
        "application/json",
    )
    if required:
        with pytest.raises(InvalidArgumentError, match="body is required"):
            connect(server).send(called, body=UNSET)
        return
    server.script(Reply(204))
    connect(server).send(called, body=UNSET)
    assert server.requests[1].body == b""
    assert server.requests[1].header("Content-Type") is None


def test_none_says_nothing_where_the_type_is_open(
    server: HttpServer, connect: Connect
) -> None:
    for content in (Content("application/json"), Content("text/plain")):
        assert (
            sent(server, connect, operation(content, required=False), None).body == b""
        )
        server.clear()


class Link(Model):
    """The JSON of an upload by its address."""

    url: str | None = None


class Upload(Model):
    """The form of an upload."""

    file: FileInput
    digest: str | None = None


UPLOAD = operation(
    Content("application/json", lambda: Link),
    Content("multipart/form-data", lambda: Upload),
    Content("text/plain"),
    Content("application/octet-stream"),
)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ({"url": "x"}, "application/json"),
        (Link(url="x"), "application/json"),
        ({}, "application/json"),
        ({"file": b"x"}, "multipart/form-data"),
        ({"file": File(b"x"), "digest": "d"}, "multipart/form-data"),
        (Upload(file=b"x"), "multipart/form-data"),
        ("text", "text/plain"),
        (b"bytes", "application/octet-stream"),
        (io.BytesIO(b"bytes"), "application/octet-stream"),
        (File(b"a,b", content_type="text/csv"), "text/csv"),
        (File(b"a", content_type="text/plain"), "text/plain"),
    ],
)
def test_the_media_type_follows_the_value(
    server: HttpServer, connect: Connect, body: Any, content_type: str
) -> None:
    request = sent(server, connect, UPLOAD, body)
    found = (request.header("Content-Type") or "").partition(";")[0]
    assert found == content_type


def test_a_text_goes_where_a_text_is_taken(
    server: HttpServer, connect: Connect
) -> None:
    text = Content("text/plain")
    closed = operation(Content("application/json", lambda: Link), text)
    assert sent(server, connect, closed, "a").body == b"a"
    server.clear()
    open_ = operation(Content("application/json", lambda: Link | str), text)
    assert sent(server, connect, open_, "a").body in (b'"a"', b"a")


def test_an_operation_without_a_body_refuses_one(
    server: HttpServer, connect: Connect
) -> None:
    with pytest.raises(InvalidArgumentError, match="no body"):
        connect(server).send(Operation("Op", "GET", "/"), body={"a": 1})


@pytest.mark.parametrize(
    ("media_type", "body", "expected", "content_type"),
    [
        ("text/plain", "héllo", "héllo".encode(), "text/plain; charset=utf-8"),
        ("text/plain", 5, b"5", "text/plain; charset=utf-8"),
        ("application/xml", "<a/>", b"<a/>", "application/xml; charset=utf-8"),
        ("application/xml", b"<a/>", b"<a/>", "application/xml"),
        ("text/csv", "a,b", b"a,b", "text/csv; charset=utf-8"),
        ("text/csv;header=present", "a", b"a", "text/csv;header=present"),
        (
            "application/octet-stream",
            b"\x00\x01",
            b"\x00\x01",
            "application/octet-stream",
        ),
        (
            "application/octet-stream",
            bytearray(b"ab"),
            b"ab",
            "application/octet-stream",
        ),
        (
            "application/octet-stream",
            memoryview(b"ab"),
            b"ab",
            "application/octet-stream",
        ),
        ("application/pdf", "text", b"text", "application/pdf"),
        ("*/*", b"png", b"png", "application/octet-stream"),
        ("application/*", b"png", b"png", "application/octet-stream"),
        ("image/*", File(b"png", content_type="image/png"), b"png", "image/png"),
        ("image/*", File(b"png", "a.png"), b"png", "image/png"),
        ("image/png, image/gif", File(b"gif", "a.gif"), b"gif", "image/gif"),
        ("*/*", File("a,b", "a.csv"), b"a,b", "text/csv"),
        ("text/csv", File(b"a", "a.txt"), b"a", "text/csv"),
        ("text/csv", File(b"a", content_type="text/x"), b"a", "text/x"),
        ("text/*", "text", b"text", "text/plain; charset=utf-8"),
        ("text/json", {"a": 1}, b'{"a":1}', "text/json"),
        ("application/json-seq", [{"a": 1}, 2], b'\x1e{"a":1}\n\x1e2\n', None),
        ("application/geo+json-seq", [1], b"\x1e1\n", None),
        ("application/jsonl", ["ab", "c"], b'"ab"\n"c"\n', None),
        ("application/json-seq", [], b"", None),
        ("*/*", {"a": 1}, b'{"a":1}', "application/json"),
        ("application/vnd.api+json", {"a": 1}, b'{"a":1}', "application/vnd.api+json"),
        (
            "application/x-ndjson",
            [{"a": 1}, 2],
            b'{"a":1}\n2\n',
            "application/x-ndjson",
        ),
    ],
)
def test_media_types(
    server: HttpServer,
    connect: Connect,
    media_type: str,
    body: Any,
    expected: bytes,
    content_type: str | None,
) -> None:
    request = sent(server, connect, operation(Content(media_type)), body)
    assert request.body == expected
    assert request.header_list("Content-Type") == [content_type or media_type]


@pytest.mark.parametrize("media_type", ["image/*", "image/png, image/gif", "text/*"])
@pytest.mark.parametrize("body", [b"png", File(b"png", "a.pdf"), File(b"png")])
def test_a_range_asks_for_a_media_type(
    server: HttpServer, connect: Connect, media_type: str, body: Any
) -> None:
    called = operation(Content(media_type, kind="bytes"))
    with pytest.raises(InvalidArgumentError, match="needs a concrete media type"):
        connect(server).send(called, body=body)
    assert server.requests == []
    server.script(Reply(204))
    connect(server).send(called, body=body, options={"content_type": "image/webp"})
    assert server.request.header("Content-Type") == "image/webp"


@pytest.mark.parametrize("media_type", ["application/jsonl", "application/json-seq"])
@pytest.mark.parametrize("body", ["text", {"a": 1}, Person(full_name="Ada")])
def test_one_value_is_no_sequence(
    server: HttpServer, connect: Connect, media_type: str, body: Any
) -> None:
    with pytest.raises(InvalidArgumentError, match="a sequence of items is required"):
        connect(server).send(operation(Content(media_type)), body=body)
    assert server.requests == []


def test_a_value_that_no_bytes_can_be_made_of(
    server: HttpServer, connect: Connect
) -> None:
    called = operation(Content("application/pdf"))
    for body in ({"a": 1}, 5):
        with pytest.raises(InvalidArgumentError, match="cannot be made from"):
            connect(server).send(called, body=body)


SEVERAL = operation(
    Content("application/json"),
    Content("application/x-www-form-urlencoded"),
    Content("application/octet-stream"),
    Content("text/plain"),
)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ({"a": 1}, "application/json"),
        (b"ab", "application/octet-stream"),
        (io.BytesIO(b"ab"), "application/octet-stream"),
    ],
)
def test_the_value_chooses_among_media_types(
    server: HttpServer, connect: Connect, body: Any, content_type: str
) -> None:
    assert sent(server, connect, SEVERAL, body).header("Content-Type") == content_type


PATCHES = operation(
    Content("application/json-patch+json"),
    Content("application/merge-patch+json"),
    method="PATCH",
)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ({"a": None}, "application/merge-patch+json"),
        ([{"op": "remove", "path": "/a"}], "application/json-patch+json"),
    ],
)
def test_an_object_is_no_json_patch(
    server: HttpServer, connect: Connect, body: Any, content_type: str
) -> None:
    assert sent(server, connect, PATCHES, body).header("Content-Type") == content_type


@pytest.mark.parametrize(
    ("chosen", "body", "expected"),
    [
        ("application/x-www-form-urlencoded", {"a": "b c"}, b"a=b%20c"),
        ("text/plain", "ab", b"ab"),
        ("application/json", {"a": 1}, b'{"a":1}'),
        ("application/cbor", b"\xa0", b"\xa0"),
    ],
)
def test_the_caller_chooses_among_media_types(
    server: HttpServer, connect: Connect, chosen: str, body: Any, expected: bytes
) -> None:
    request = sent(server, connect, SEVERAL, body, options={"content_type": chosen})
    assert request.body == expected
    assert (request.header("Content-Type") or "").startswith(chosen)


class Search(Model):
    """A form as a model."""

    first_name: Annotated[str | None, Field(alias="firstName")] = None
    tags: list[str] | None = None
    when: date | None = None


def form(**encoding: PartEncoding) -> Any:
    """An operation with a form."""
    return operation(
        Content("application/x-www-form-urlencoded", lambda: Search, encoding=encoding)
    )


@pytest.mark.parametrize(
    ("called", "body", "expected"),
    [
        (
            form(),
            Search(first_name="A&B", when=date(2024, 1, 2)),
            "firstName=A%26B&when=2024-01-02",
        ),
        (
            form(),
            {"first_name": "é", "tags": ["x", "y"]},
            "firstName=%C3%A9&tags=x&tags=y",
        ),
        (form(), {"firstName": None, "other": True, "gone": UNSET}, "other=true"),
        (form(), {"more": {"a": 1}}, "more=%7B%22a%22%3A1%7D"),
        (form(), {"more": [{"a": 1}]}, "more=%5B%7B%22a%22%3A1%7D%5D"),
        (form(tags=PartEncoding(explode=False)), {"tags": ["x", "y"]}, "tags=x,y"),
        (
            form(tags=PartEncoding(style="pipeDelimited", explode=False)),
            {"tags": ["x", "y"]},
            "tags=x%7Cy",
        ),
        (
            form(more=PartEncoding(style="deepObject", explode=True)),
            {"more": {"a": 1}},
            "more%5Ba%5D=1",
        ),
        (
            form(tags=PartEncoding(content_type="application/json")),
            {"tags": ["x"]},
            "tags=%5B%22x%22%5D",
        ),
        (
            form(first_name=PartEncoding(content_type="text/plain")),
            {"firstName": "a"},
            "firstName=a",
        ),
        (form(url=PartEncoding(allow_reserved=True)), {"url": "a/b?c"}, "url=a/b?c"),
    ],
)
def test_forms(
    server: HttpServer, connect: Connect, called: Any, body: Any, expected: str
) -> None:
    request = sent(server, connect, called, body)
    assert request.body.decode() == expected
    assert request.header("Content-Type") == "application/x-www-form-urlencoded"


def test_a_form_of_any_type_takes_a_mapping(
    server: HttpServer, connect: Connect
) -> None:
    called = operation(Content("application/x-www-form-urlencoded"))
    assert sent(server, connect, called, {"a": 1}).body == b"a=1"


def test_a_form_cannot_be_a_list(server: HttpServer, connect: Connect) -> None:
    with pytest.raises(
        InvalidArgumentError, match="a form cannot be made from a value of type list"
    ):
        connect(server).send(form(), body=[1])


BINARY = operation(Content("application/octet-stream"), method="PUT")


def chunks() -> Iterator[bytes]:
    """An iterator that can be read once."""
    yield b"one "
    yield b"two"


def test_an_iterator_is_sent_in_chunks(server: HttpServer, connect: Connect) -> None:
    request = sent(server, connect, BINARY, chunks())
    assert request.body == b"one two"
    assert request.header("Transfer-Encoding") == "chunked"
    assert request.header("Host") == server.url.removeprefix("http://")


def test_a_list_of_chunks_is_sent_too(server: HttpServer, connect: Connect) -> None:
    assert sent(server, connect, BINARY, [b"one ", b"two"]).body == b"one two"


def test_a_path_and_a_file_are_bodies(
    server: HttpServer, connect: Connect, tmp_path: Path
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"content")
    caller = connect(server)
    server.script(Reply(204), Reply(204))
    caller.send(BINARY, body=path)
    with path.open("rb") as file:
        caller.send(BINARY, body=file)
    assert [request.body for request in server.requests] == [b"content"] * 2
    assert server.requests[1].header("Content-Length") == "7"


class Unseekable(io.RawIOBase):
    """A file that comes from a pipe."""

    def __init__(self) -> None:
        self.left = [b"one ", b"two"]

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        del size
        return self.left.pop(0) if self.left else b""


def test_a_file_of_unknown_length(server: HttpServer, connect: Connect) -> None:
    request = sent(server, connect, BINARY, Unseekable())
    assert request.body == b"one two"
    assert request.header("Transfer-Encoding") == "chunked"


def test_a_file_must_be_open_in_binary_mode(
    server: HttpServer, connect: Connect
) -> None:
    with pytest.raises(InvalidArgumentError, match="binary mode"):
        connect(server).send(BINARY, body=io.StringIO("text"))
    assert not server.requests


async def achunks() -> AsyncIterator[bytes]:
    """An async iterator."""
    yield b"one "
    yield b"two"


async def aitems() -> AsyncIterator[Any]:
    """An async iterator of values."""
    yield {"full_name": "Ada"}
    yield Person(full_name="Bob")


def test_async_iterators(server: HttpServer, connect: Connect) -> None:
    lines = operation(Content("application/x-ndjson", lambda: Person))
    caller = connect(server)
    if isinstance(caller, AsyncCaller):
        server.script(Reply(204), Reply(204))
        caller.send(BINARY, body=achunks())
        caller.send(lines, body=aitems())
        assert [request.body for request in server.requests] == [
            b"one two",
            b'{"fullName":"Ada"}\n{"fullName":"Bob"}\n',
        ]
    else:
        with pytest.raises(TypeError, match="async iterators need the async client"):
            caller.send(BINARY, body=achunks())
