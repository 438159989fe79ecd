"""Responses: which type is read for which status and media type."""

from __future__ import annotations

import copy
import gzip
import pickle
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from clientloom_runtime import (
    Client,
    Content,
    DateTime,
    Drift,
    Model,
    Operation,
    Parameter,
)
from clientloom_runtime.errors import DecodeError, NotFoundError, StatusError
from pydantic import Field, RootModel

from tests.runtime.flavours import PROVIDER
from tests.support.http_server import HttpServer, Raw, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


class Thing(Model):
    """What is read."""

    thing_id: Annotated[str, Field(alias="thingId")]
    size: int | None = None


class Problem(Model):
    """What errors hold."""

    message: str | None = None


class Things(RootModel[list[Thing]]):
    """A list with a name."""


JSON = "application/json"


def operation(
    responses: dict[str, tuple[Content, ...]], method: str = "GET"
) -> Operation[Any]:
    """An operation with these responses."""
    return Operation("Things_get", method, "/", responses=responses)


THING = operation(
    {
        "200": (Content(JSON, lambda: Thing),),
        "201": (),
        "4XX": (Content(JSON, lambda: Problem),),
        "404": (Content(JSON, lambda: Thing),),
        "default": (Content("application/problem+json", lambda: Problem),),
    }
)


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize(
    ("loader", "body", "expected"),
    [
        (lambda: Thing, b'{"thingId":"1"}', Thing(thing_id="1")),
        (lambda: list[Thing], b'[{"thingId":"1"}]', [Thing(thing_id="1")]),
        (
            lambda: dict[str, Thing],
            b'{"a":{"thingId":"1"}}',
            {"a": Thing(thing_id="1")},
        ),
        (lambda: Thing | None, b"null", None),
        (lambda: str | int, b"5", 5),
        (lambda: str, b'"text"', "text"),
        (lambda: bool, b"true", True),
        (lambda: Things, b'[{"thingId":"1"}]', Things([Thing(thing_id="1")])),
        (None, b'{"any":[1,null]}', {"any": [1, None]}),
    ],
)
def test_json_is_read_into_its_type(
    server: HttpServer,
    connect: Connect,
    exact: bool,
    loader: Any,
    body: bytes,
    expected: Any,
) -> None:
    server.script(Reply(body=body, headers=[("Content-Type", JSON)]))
    called = operation({"200": (Content(JSON, loader, exact=exact),)})
    assert connect(server).send(called) == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [(200, Thing(thing_id="1")), (201, None), (202, Thing(thing_id="1")), (204, None)],
)
def test_the_status_chooses_the_type(
    server: HttpServer, connect: Connect, status: int, expected: Any
) -> None:
    server.script(Reply(status, json={"thingId": "1"}))
    assert connect(server).send(THING) == expected


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, Thing.model_validate({"thingId": "1", "message": "m"})),
        (400, Problem.model_validate({"thingId": "1", "message": "m"})),
        (500, Problem.model_validate({"thingId": "1", "message": "m"})),
    ],
)
def test_the_status_chooses_the_type_of_an_error(
    server: HttpServer, connect: Connect, status: int, body: Any
) -> None:
    server.script(Reply(status, json={"thingId": "1", "message": "m"}))
    with pytest.raises(StatusError) as caught:
        connect(server).send(THING)
    assert caught.value.body == body
    assert type(caught.value.body) is type(body)


def test_a_default_response_alone_is_the_result(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(200, json={"thingId": "1"}))
    called = operation({"default": (Content(JSON, lambda: Thing),)})
    assert connect(server).send(called) == Thing(thing_id="1")


def test_a_lower_case_range(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(200, json={"thingId": "1"}))
    called = operation({"2xx": (Content(JSON, lambda: Thing),)})
    assert connect(server).send(called) == Thing(thing_id="1")


def test_an_undocumented_body_is_no_result(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(200, json={"a": 1}))
    assert connect(server).send(operation({"200": ()})) is None


SEVERAL = operation(
    {
        "200": (
            Content(JSON, lambda: Thing),
            Content("text/plain", lambda: str),
            Content("image/*"),
            Content("application/x-www-form-urlencoded", lambda: Thing),
            Content("application/xml"),
        )
    }
)


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        (JSON, b'{"thingId":"1"}', Thing(thing_id="1")),
        ("Application/JSON; charset=utf-8", b'{"thingId":"1"}', Thing(thing_id="1")),
        ("application/hal+json", b'{"thingId":"1"}', Thing(thing_id="1")),
        (None, b'{"thingId":"1"}', Thing(thing_id="1")),
        (JSON, b'\xef\xbb\xbf{"thingId":"1"}', Thing(thing_id="1")),
        (
            "application/json; charset=iso-8859-1",
            b'{"thingId":"\xe9"}',
            Thing(thing_id="é"),
        ),
        (
            'application/json; charset="UTF-16"',
            '{"thingId":"é"}'.encode("utf-16"),
            Thing(thing_id="é"),
        ),
        ("text/plain", b"text", "text"),
        ("text/plain; charset=iso-8859-1", b"\xe9", "é"),
        ("text/plain; charset=unheard-of", "é".encode(), "é"),
        ("text/plain; format=flowed", b"text", "text"),
        ("text/plain", b"", ""),
        ("image/png", b"\x89PNG", b"\x89PNG"),
        ("application/x-www-form-urlencoded", b"thingId=a%20b", Thing(thing_id="a b")),
        ("application/xml", b"<a/>", "<a/>"),
        ("text/xml", b"<a/>", "<a/>"),
        ("application/atom+xml", b"<a/>", "<a/>"),
    ],
)
def test_the_media_type_chooses_how_to_read(
    server: HttpServer,
    connect: Connect,
    content_type: str | None,
    body: bytes,
    expected: Any,
) -> None:
    headers = [] if content_type is None else [("Content-Type", content_type)]
    server.script(Reply(body=body, headers=headers))
    got = connect(server).send(SEVERAL)
    assert got == expected


@pytest.mark.parametrize(
    ("media_type", "body"),
    [("application/octet-stream", b"\x00\x01"), ("multipart/mixed", b"--x--")],
)
def test_files(
    server: HttpServer, connect: Connect, media_type: str, body: bytes
) -> None:
    server.script(Reply(body=body, headers=[("Content-Type", media_type)]))
    called = operation({"200": (Content(media_type, lambda: bytes),)})
    assert connect(server).send(called) == body


def test_a_form_that_differs_from_the_spec(
    server: HttpServer, connect: Connect
) -> None:
    media_type = "application/x-www-form-urlencoded"
    drifts: list[Drift] = []
    server.script(
        Reply(body=b"thingId=1&size=big", headers=[("Content-Type", media_type)])
    )
    called = operation({"200": (Content(media_type, lambda: Thing),)})
    thing = connect(server, on_drift=drifts.append).send(called)
    assert (thing.thing_id, thing.size) == ("1", "big")
    assert [drift.pointer for drift in drifts] == ["/size"]


class Token(Model):
    """What a form may hold."""

    name: str
    lifetime: int
    amount: Decimal | None = None
    fresh: bool | None = None
    at: DateTime | None = None


def test_scalars_of_a_form_are_texts(server: HttpServer, connect: Connect) -> None:
    media_type = "application/x-www-form-urlencoded"
    body = b"name=5&lifetime=3600&amount=1.10&fresh=true&at=2024-01-02T03:04:05Z"
    server.script(*[Reply(body=body, headers=[("Content-Type", media_type)])] * 2)
    called = operation({"200": (Content(media_type, lambda: Token),)})
    token = connect(server, strict=True).send(called)
    assert (token.name, token.lifetime, token.fresh) == ("5", 3600, True)
    assert str(token.amount) == "1.10"
    assert token.at == datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)


PRETTY = b'\x1e{\n  "thingId": "1"\n}\n\x1e{"thingId":\r\n"2"}\n\x1e\n'


def test_a_text_of_a_sequence_may_have_lines(
    server: HttpServer, connect: Connect
) -> None:
    for media_type in ("application/json-seq", "application/geo+json-seq"):
        headers = [("Content-Type", f"{media_type}; charset=utf-8")]
        server.script(*[Reply(body=PRETTY, headers=headers)] * 2)
        called = operation({"200": (Content(media_type, lambda: Thing),)})
        things = [Thing(thing_id="1"), Thing(thing_id="2")]
        assert connect(server).send(called) == things
        assert connect(server).stream(called, "iter_json") == things


def test_a_sequence_without_its_marks_is_read_by_lines(
    server: HttpServer, connect: Connect
) -> None:
    media_type = "application/json-seq"
    server.script(*[Reply(body=b"1\n2\n", headers=[("Content-Type", media_type)])] * 2)
    called = operation({"200": (Content(media_type, lambda: int),)})
    assert connect(server).send(called) == [1, 2]
    assert connect(server).stream(called, "iter_json") == [1, 2]


def test_json_lines_give_a_list(server: HttpServer, connect: Connect) -> None:
    body = b'{"thingId":"1"}\n\n{"thingId":"2"}'
    server.script(Reply(body=body, headers=[("Content-Type", "application/x-ndjson")]))
    called = operation({"200": (Content("application/x-ndjson", lambda: Thing),)})
    assert connect(server).send(called) == [Thing(thing_id="1"), Thing(thing_id="2")]


def test_a_json_text_sequence_gives_a_list(
    server: HttpServer, connect: Connect
) -> None:
    body = b'\x1e{"thingId":"1"}\n\x1e{"thingId":"2"}\n'
    media_type = "application/geo+json-seq"
    server.script(Reply(body=body, headers=[("Content-Type", media_type)]))
    called = operation({"200": (Content(media_type, lambda: Thing),)})
    assert connect(server).send(called) == [Thing(thing_id="1"), Thing(thing_id="2")]


def test_events_give_a_list_of_their_data(server: HttpServer, connect: Connect) -> None:
    body = b'data: {"thingId":\ndata: "1"}\n\n: comment\n\ndata: {"thingId":"2"}\n\n'
    server.script(Reply(body=body, headers=[("Content-Type", "text/event-stream")]))
    called = operation({"200": (Content("text/event-stream", lambda: Thing),)})
    assert connect(server).send(called) == [Thing(thing_id="1"), Thing(thing_id="2")]


@pytest.mark.parametrize("media_type", ["application/x-ndjson", "text/event-stream"])
def test_an_empty_stream_is_an_empty_list(
    server: HttpServer, connect: Connect, media_type: str
) -> None:
    server.script(Reply(headers=[("Content-Type", media_type)]))
    called = operation({"200": (Content(media_type, lambda: Thing),)})
    assert connect(server).send(called) == []


def test_a_head_request_has_no_body(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(200, json={"thingId": "1"}))
    called = operation({"200": (Content(JSON, lambda: Thing),)}, "HEAD")
    raw = connect(server).raw(called)
    assert (raw.parse(), raw.headers["Content-Length"]) == (None, "16")


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("text/html", b"<html>proxy error</html>"),
        (JSON, b'{"thingId":'),
        (JSON, b"\xff\xfe"),
        (None, b"nothing"),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("exact", [True, False])
def test_a_body_that_is_no_json_at_all(
    server: HttpServer,
    connect: Connect,
    content_type: str | None,
    body: bytes,
    strict: bool,
    exact: bool,
) -> None:
    headers = [] if content_type is None else [("Content-Type", content_type)]
    server.script(Reply(body=body, headers=headers))
    called = operation({"200": (Content(JSON, lambda: Thing, exact=exact),)})
    with pytest.raises(
        DecodeError, match=r"the body (is not appl|cannot be decoded)"
    ) as caught:
        connect(server, strict=strict).send(called)
    error = caught.value
    assert (error.content, error.status_code, error.attempts) == (body, 200, 1)
    assert error.headers.get("content-type") == content_type
    assert error.operation_id == "Things_get"


@pytest.mark.parametrize("parsed", [True, False])
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_a_response_can_be_copied(
    server: HttpServer, connect: Connect, copied: Any, parsed: bool
) -> None:
    server.script(Reply(json={"thingId": "1"}))
    raw = connect(server).raw(THING)
    value = raw.parse() if parsed else None
    twin = copied(raw)
    assert (twin.status_code, twin.content, twin.headers["content-type"]) == (
        200,
        raw.content,
        JSON,
    )
    assert (twin.elapsed, twin.attempts) == (raw.elapsed, 1)
    assert twin.parse() == raw.parse() == Thing(thing_id="1")
    if parsed:
        assert (twin.parse() is value) is (copied is copy.copy)


def test_a_response_says_that_it_is_not_pickled(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(json={"thingId": "1"}))
    raw = connect(server).raw(THING)
    with pytest.raises(TypeError, match="a RawResponse cannot be pickled"):
        pickle.dumps(raw)


def test_a_streamed_response_says_that_it_is_not_copied(server: HttpServer) -> None:
    server.script(Reply(json={"thingId": "1"}))
    with Client(PROVIDER, base_url=server.url) as client:
        response = client._send_streamed(THING, {})
        for use in (copy.copy, copy.deepcopy, pickle.dumps):
            with pytest.raises(TypeError, match="can be neither copied nor pickled"):
                use(response)
        response.close()


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("exact", [True, False])
def test_a_body_that_is_nested_too_deeply(
    server: HttpServer, connect: Connect, strict: bool, exact: bool
) -> None:
    body = b"[" * 100_000
    server.script(Reply(body=body, headers=[("Content-Type", JSON)]))
    called = operation({"200": (Content(JSON, lambda: Thing, exact=exact),)})
    with pytest.raises(DecodeError, match="nested too deeply") as caught:
        connect(server, strict=strict).send(called)
    assert caught.value.content == body


def test_json_under_a_wrong_label(server: HttpServer, connect: Connect) -> None:
    body = b'{"thingId":"1"}'
    drifts: list[Drift] = []
    server.script(Reply(body=body, headers=[("Content-Type", "application/pdf")]))
    called = operation({"200": (Content(JSON, lambda: Thing),)})
    got = connect(server, on_drift=drifts.append).send(called)
    assert got == Thing(thing_id="1")
    assert drifts == [Drift("Things_get", "media-type", "", "absent")]


def test_an_empty_body_where_json_is_documented(
    server: HttpServer, connect: Connect
) -> None:
    drifts: list[Drift] = []
    server.script(Reply(200), Reply(200))
    caller = connect(server, on_drift=drifts.append)
    assert caller.send(operation({"200": (Content(JSON, lambda: Thing),)})) is None
    assert drifts == [Drift("Things_get", "empty-body", "", "absent")]
    nullable = operation({"200": (Content(JSON, lambda: Thing | None),)})
    assert caller.variant(strict=True).send(nullable) is None


def test_an_error_body_of_any_kind_is_readable(
    server: HttpServer, connect: Connect
) -> None:
    html = [("Content-Type", "text/html")]
    server.script(
        Reply(404),
        Reply(404, body=b"<html>", headers=html),
        Reply(404, body=b'{"broken', headers=[("Content-Type", JSON)]),
        Reply(404, json=["a", 1.50]),
        Reply(404, body=b"[" * 100_000, headers=[("Content-Type", JSON)]),
    )
    caller = connect(server)
    bodies = []
    for _ in range(5):
        with pytest.raises(NotFoundError) as caught:
            caller.send(THING)
        bodies.append(caught.value.body)
    assert bodies[:4] == [None, "<html>", '{"broken', ["a", Decimal("1.5")]]
    assert len(bodies[4]) == 100_000


def test_the_whole_response(server: HttpServer, connect: Connect) -> None:
    server.script(
        Reply(
            json={"thingId": "1"},
            headers=[
                ("X-Request-Id", "r1"),
                ("X-Two", "a"),
                ("x-two", "b"),
                ("X-Odd", "\xe9"),
            ],
        )
    )
    raw = connect(server).raw(THING)
    assert raw.status_code == 200
    assert raw.content == b'{"thingId": "1"}'
    assert raw.headers["x-request-id"] == raw.headers["X-Request-ID"] == "r1"
    assert raw.headers["X-Two"] == "a, b"
    assert raw.headers.get_list("X-TWO") == ["a", "b"]
    assert raw.headers.get_list("X-None") == []
    assert raw.headers["X-Odd"] == "é"
    assert set(raw.headers) >= {"x-request-id", "x-two"}
    assert len(raw.headers) == 5
    assert timedelta(0) < raw.elapsed < timedelta(seconds=20)
    assert raw.attempts == 1
    assert raw.json() == {"thingId": "1"}
    assert raw.parse() == Thing(thing_id="1")
    assert raw.parse() is raw.parse()
    assert repr(raw) == "<RawResponse 200, 16 bytes>"


def test_a_compressed_body(server: HttpServer, connect: Connect) -> None:
    body = gzip.compress(b'{"thingId":"1"}')
    headers = [("Content-Type", JSON), ("Content-Encoding", "gzip")]
    server.script(Reply(body=body, headers=headers))
    raw = connect(server).raw(THING)
    assert raw.content == b'{"thingId":"1"}'
    assert "gzip" in (server.request.header("Accept-Encoding") or "")


def test_a_body_that_is_not_what_it_is_compressed_as(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(body=b"plain", headers=[("Content-Encoding", "gzip")]))
    with pytest.raises(DecodeError, match="decompressed") as caught:
        connect(server).send(THING)
    assert caught.value.attempts == 1
    assert len(server.requests) == 1


def test_an_interim_response_is_skipped(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(json={"thingId": "1"}, interim=True))
    assert connect(server).send(THING) == Thing(thing_id="1")


def test_an_argument_says_what_is_accepted(
    server: HttpServer, connect: Connect
) -> None:
    accept = Parameter("accept", "accept", "header")
    called: Operation[Any] = Operation("Op", "GET", "/", (accept,))
    server.script(Reply(204))
    connect(server).send(called, {"accept": "text/csv"})
    assert server.request.header_list("Accept") == ["text/csv"]


def test_what_the_client_accepts(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(204), Reply(204))
    caller = connect(server)
    caller.send(THING)
    caller.send(operation({"204": ()}))
    assert [request.header("Accept") for request in server.requests] == [
        "application/json, application/problem+json",
        "*/*",
    ]


def test_a_server_that_does_not_speak_http(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Raw(b"SSH-2.0-OpenSSH\r\n"))
    with pytest.raises(Exception, match="the connection broke") as caught:
        connect(server, max_retries=0).send(THING)
    assert caught.type.__name__ == "TransportError"
