"""Streams as results: each item when it arrives, whatever the network makes of it."""

from __future__ import annotations

import asyncio
import gc
import itertools
import random
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

import httpx
import httpx_sse
import pytest
from clientloom_runtime import (
    UNSET,
    AsyncClient,
    AsyncResource,
    AsyncStream,
    Body,
    Client,
    Content,
    Drift,
    Model,
    Operation,
    Resource,
    ServerSentEvent,
    Stream,
    Streaming,
    raw_response,
)
from clientloom_runtime._items import EventFramer
from clientloom_runtime.errors import (
    DecodeError,
    InvalidArgumentError,
    NotFoundError,
    RequestTimeoutError,
    StreamError,
    TransportError,
)

from tests.runtime.flavours import PROVIDER, AsyncCaller, SyncCaller
from tests.support.http_server import Chunked, HttpServer, Pieces, Raw, Reply, Stall

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect
    from tests.runtime.flavours import Caller


class Tick(Model):
    """One item of a stream."""

    n: int


class TickEvent(Model):
    """A whole event."""

    event: str | None = None
    id: str | None = None
    data: Tick | None = None


class Note(Model):
    """A whole event whose data is a text."""

    event: Literal["note"]
    data: str


def operation(
    media_type: str,
    loader: Any = lambda: Tick,
    method: str = "GET",
    event_data: Any = None,
    body: Body | None = None,
    **streaming: Any,
) -> Operation[Any]:
    """An operation with a stream."""
    content = Content(media_type, loader, event_data=event_data)
    return Operation(
        "Ticks",
        method,
        "/ticks",
        body=body,
        responses={"200": (content,), "204": ()},
        streaming=Streaming(**streaming),
    )


EVENTS = operation("text/event-stream")
LINES = operation("application/jsonl")
SEQUENCE = operation("application/json-seq")
HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)


def events(*chunks: bytes, end: bool = True) -> Chunked:
    """An event stream in these very chunks."""
    return Chunked(chunks, headers=[("Content-Type", "text/event-stream")], end=end)


def lines(*chunks: bytes, media_type: str = "application/jsonl") -> Chunked:
    """JSON lines in these very chunks."""
    return Chunked(chunks, headers=[("Content-Type", media_type)])


def read(
    caller: Caller,
    called: Operation[Any] = EVENTS,
    *,
    most: int | None = None,
    raw: bool = False,
    **arguments: Any,
) -> list[Any]:
    """The items of a stream, or its events; at most so many, then it is left."""
    streaming = called.streaming
    assert streaming is not None
    if isinstance(caller, SyncCaller):
        opened = Resource(caller.client)._stream(called, streaming, {}, **arguments)
        with opened as stream:
            return list(itertools.islice(stream.events() if raw else stream, most))
    assert isinstance(caller, AsyncCaller)
    resource = AsyncResource(caller.client)

    async def main() -> list[Any]:
        found: list[Any] = []
        opened = await resource._stream(called, streaming, {}, **arguments)
        async with opened as stream:
            if most == 0:
                return found
            async for item in stream.events() if raw else stream:
                found.append(item)
                if len(found) == most:
                    break
        return found

    return caller.run(main)


def test_each_event_is_an_item(server: HttpServer, connect: Connect) -> None:
    server.script(events(b'data: {"n":1}\n\n', b'data: {"n":2}\n\n'))
    assert read(connect(server)) == [Tick(n=1), Tick(n=2)]
    assert server.requests[0].header("accept") == "text/event-stream"


def test_an_event_in_two_packets(server: HttpServer, connect: Connect) -> None:
    server.script(events(b'data: {"n"', b":1}\n", b'\ndata: {"n":2}\n\n'))
    assert read(connect(server)) == [Tick(n=1), Tick(n=2)]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_byte_at_a_time(server: HttpServer, connect: Connect, end: bytes) -> None:
    body = b'\xef\xbb\xbf: hello\nid: 1\ndata: {\ndata: "n":1}\n\ndata: {"n":2}\n\n'
    body = body.replace(b"\n", end)
    server.script(events(*(bytes([byte]) for byte in body)))
    assert read(connect(server)) == [Tick(n=1), Tick(n=2)]


def test_the_fields_of_events(server: HttpServer, connect: Connect) -> None:
    body = (
        b"event: tick\nid: 7\nretry: 100\ndata: one\ndata:two\n\n"
        b"data:  three\nretry: soon\nid: x\0y\nunknown: z\nbare\n\n"
        b"event: empty\n\n"
        b"id\ndata\n\n"
        b"data: cut off"
    )
    server.script(events(body))
    assert read(connect(server), raw=True) == [
        ServerSentEvent("one\ntwo", "tick", "7", 100),
        ServerSentEvent(" three", "message", "7", None),
        ServerSentEvent("", "message", "", None),
    ]


def test_mixed_line_ends_over_the_edges_of_chunks() -> None:
    framer = EventFramer()
    found = [
        framer.feed(chunk) for chunk in (b"data: a\r", b"\n", b"\n", b"data: b\r\r")
    ]
    assert [[event.data for event in each] for each in found] == [[], [], ["a"], ["b"]]


def test_events_are_read_as_another_client_reads_them() -> None:
    chance = random.Random(1)
    pieces = ["data", "event", "id", "retry", ":", ": ", " ", "x", "é", "12", "\n", "\n",
              "\r\n", "\n\n", "\r", "data: y\n"]  # fmt: skip
    for _ in range(2000):
        text = "".join(chance.choices(pieces, k=chance.randrange(1, 40)))
        body = text.encode()
        framer, found = EventFramer(), []
        while body:
            size = chance.randrange(1, 8)
            found += framer.feed(body[:size])
            body = body[size:]
        response = httpx.Response(
            200, headers={"Content-Type": "text/event-stream"}, content=text.encode()
        )
        others = [
            (other.event, other.data, other.id, other.retry)
            for other in httpx_sse.EventSource(response).iter_sse()
            # It gives events without data too, which WHATWG HTML, 9.2.6 drops.
            if other.data
        ]
        assert [
            (event.event, event.data, event.id, event.retry)
            for event in found
            if event.data
        ] == others, repr(text)


def test_json_lines(server: HttpServer, connect: Connect) -> None:
    server.script(lines(b'{"n":1}\n{"n"', b':2}\r\n\n{"n":3}'))
    assert read(connect(server), LINES) == [Tick(n=1), Tick(n=2), Tick(n=3)]


def test_a_json_text_sequence(server: HttpServer, connect: Connect) -> None:
    body = b'\x1e{"n":\n1}\n\x1e{"n":2}\n'
    server.script(lines(body[:5], body[5:], media_type="application/json-seq"))
    assert read(connect(server), SEQUENCE) == [Tick(n=1), Tick(n=2)]


def test_the_events_of_lines_are_their_texts(
    server: HttpServer, connect: Connect
) -> None:
    server.script(lines(b'{"n": 1}\n{"n":2}\n'))
    found = read(connect(server), LINES, raw=True)
    assert [event.data for event in found] == ['{"n": 1}', '{"n":2}']


def test_numbers_keep_their_digits(server: HttpServer, connect: Connect) -> None:
    server.script(events(b"data: [100.10]\n\n"))
    prices = operation("text/event-stream", lambda: list[Decimal])
    assert [str(price) for (price,) in read(connect(server), prices)] == ["100.10"]


def test_data_that_is_a_text(server: HttpServer, connect: Connect) -> None:
    server.script(*[events(b'data: hello\n\ndata: "12"\n\n')] * 2)
    texts = operation("text/event-stream", lambda: str)
    assert read(connect(server), texts) == ["hello", '"12"']
    words = operation("text/event-stream", lambda: Literal["hello", "12"])
    assert read(connect(server), words) == ["hello", "12"]


def test_whole_events(server: HttpServer, connect: Connect) -> None:
    server.script(
        events(b'event: tick\nid: a\nretry: 5\ndata: {"n":1}\n\ndata: {"n":2}\n\n')
    )
    whole = operation("text/event-stream", lambda: TickEvent, event_data="json")
    drifts: list[Drift] = []
    found = read(connect(server, on_drift=drifts.append), whole)
    assert [(each.event, each.id, each.data) for each in found] == [
        ("tick", "a", Tick(n=1)),
        (None, "a", Tick(n=2)),
    ]
    assert drifts == []


def test_whole_events_of_several_kinds(server: HttpServer, connect: Connect) -> None:
    server.script(events(b'event: note\ndata: 1\n\nevent: tick\ndata: {"n":1}\n\n'))
    either = operation("text/event-stream", lambda: Note | TickEvent, event_data="json")
    note, tick = read(connect(server, strict=True), either)
    assert (type(note), note.data) == (Note, "1")
    assert (type(tick), tick.data) == (TickEvent, Tick(n=1))


def test_items_that_differ_are_told_and_read(
    server: HttpServer, connect: Connect
) -> None:
    server.script(events(b'data: {"n":"x"}\n\n'), events(b'data: {"n":"x"}\n\n'))
    drifts: list[Drift] = []
    (item,) = read(connect(server, on_drift=drifts.append))
    assert (item.n, [drift.pointer for drift in drifts]) == ("x", ["/n"])
    with pytest.raises(DecodeError, match="differs from the spec"):
        read(connect(server, strict=True))


def test_a_stream_goes_on_after_an_item_that_cannot_be_read(
    server: HttpServer,
) -> None:
    server.script(events(b'data: {\n\ndata: {"n":2}\n\n'))
    with Client(PROVIDER, base_url=server.url) as client, opened(client) as stream:
        with pytest.raises(DecodeError, match="not JSON") as caught:
            next(stream)
        assert (caught.value.content, caught.value.operation_id) == (b"{", "Ticks")
        assert list(stream) == [Tick(n=2)]


def opened(client: Client, called: Operation[Any] = EVENTS) -> Stream[Any]:
    """The stream of an operation of a sync client."""
    assert called.streaming is not None
    return Resource(client)._stream(called, called.streaming, {})


# The end of a stream


def test_the_final_marker_is_no_item(server: HttpServer, connect: Connect) -> None:
    chunk = b'data: {"n":1}\n\ndata: [DONE]\n\ndata: {"n":2}\n\n'
    # The server does not end the response: the marker is what counts.
    server.script(Raw(HEAD + f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n"))
    done = operation("text/event-stream", done="[DONE]")
    assert read(connect(server), done) == [Tick(n=1)]
    server.script(lines(b'{"n":1}\n[DONE]\n'))
    assert read(connect(server), operation("application/jsonl", done="[DONE]")) == [
        Tick(n=1)
    ]


@pytest.mark.parametrize(
    "streaming",
    [{"error_events": ("error",)}, {"error_pointer": "/error"}],
    ids=["event", "pointer"],
)
def test_an_error_in_the_stream(
    server: HttpServer, connect: Connect, streaming: dict[str, Any]
) -> None:
    body = b'data: {"n":1}\n\nevent: error\ndata: {"error":{"code":"full","message":"no"}}\n\n'
    server.script(events(body), events(body))
    called = operation("text/event-stream", **streaming)
    with pytest.raises(StreamError, match="full: no") as caught:
        read(connect(server), called)
    error = caught.value
    assert (error.event, error.code, error.detail) == ("error", "full", "no")
    assert error.body == {"error": {"code": "full", "message": "no"}}
    assert error.operation_id == "Ticks"
    assert read(connect(server), called, most=1) == [Tick(n=1)]


def test_a_connection_that_is_cut_in_the_middle_of_an_event(
    server: HttpServer, connect: Connect
) -> None:
    server.script(events(b'data: {"n":1}\n\n', b'data: {"n"', end=False))
    found: list[Any] = []
    with pytest.raises(TransportError, match="broke"):
        found += read(connect(server))
    server.script(events(b'data: {"n":1}\n\n', b'data: {"n"', end=False))
    assert read(connect(server), most=1) == [Tick(n=1)]
    assert len(server.requests) == 2


def test_a_response_without_a_body(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(204))
    assert read(connect(server)) == []


def test_an_error_status_raises_when_the_method_is_called(server: HttpServer) -> None:
    server.script(*[Reply(404, json={"message": "gone"})] * 2)
    with (
        Client(PROVIDER, base_url=server.url) as client,
        pytest.raises(NotFoundError, match="gone"),
    ):
        opened(client)

    async def main() -> None:
        async with AsyncClient(PROVIDER, base_url=server.url) as client:
            assert EVENTS.streaming is not None
            with pytest.raises(NotFoundError, match="gone"):
                await AsyncResource(client)._stream(EVENTS, EVENTS.streaming, {})

    asyncio.run(main())


def test_a_response_that_is_no_stream(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(json={"n": 1}), Reply(json={"n": 1}), Reply(json={"n": 1}))
    with pytest.raises(
        DecodeError, match=r"not a stream \(the server sent application/json\)"
    ):
        read(connect(server))
    # Servers call JSON lines JSON.
    drifts: list[Drift] = []
    caller = connect(server, on_drift=drifts.append)
    assert read(caller, LINES) == [Tick(n=1)]
    assert [drift.kind for drift in drifts] == ["media-type"]
    with pytest.raises(DecodeError, match="differs from the spec"):
        read(connect(server, strict=True), LINES)


def test_a_stream_with_no_label(server: HttpServer, connect: Connect) -> None:
    server.script(Raw(b'HTTP/1.1 200 OK\r\n\r\ndata: {"n":1}\n\n'))
    assert read(connect(server)) == [Tick(n=1)]


# Connections


def endless(closed: threading.Event) -> Iterator[bytes]:
    """A response without end; sets an event when nobody reads it any more."""
    yield HEAD
    chunk = b'data: {"n":1}\n\n' + b":" + b"x" * 4000 + b"\n"
    try:
        while True:
            yield f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n"
    finally:
        closed.set()


def test_leaving_early_closes_the_connection(
    server: HttpServer, connect: Connect
) -> None:
    closed = threading.Event()
    server.script(Pieces(endless(closed)))
    assert read(connect(server), most=1) == [Tick(n=1)]
    assert closed.wait(10)


def test_leaving_before_the_first_item_closes_the_connection(
    server: HttpServer, connect: Connect
) -> None:
    closed = threading.Event()
    server.script(Pieces(endless(closed)))
    assert read(connect(server), most=0) == []
    assert closed.wait(10)


def test_a_stream_that_nobody_holds_is_closed(server: HttpServer) -> None:
    closed = threading.Event()
    server.script(Pieces(endless(closed)))
    gc.disable()
    try:
        with Client(PROVIDER, base_url=server.url) as client:
            for _ in opened(client):
                break
            assert closed.wait(10)
    finally:
        gc.enable()


def test_a_cancelled_task_closes_the_connection(server: HttpServer) -> None:
    closed = threading.Event()
    server.script(Pieces(endless(closed)))

    async def main() -> None:
        async with AsyncClient(PROVIDER, base_url=server.url) as client:
            assert EVENTS.streaming is not None
            stream = await AsyncResource(client)._stream(EVENTS, EVENTS.streaming, {})
            started = asyncio.Event()

            async def consume(found: AsyncStream[Any]) -> None:
                async with found:
                    async for _ in found:
                        started.set()

            task = asyncio.create_task(consume(stream))
            await started.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(closed.wait, 10)

    asyncio.run(main())


def test_an_item_is_there_before_the_next_one_is_sent(server: HttpServer) -> None:
    gate = threading.Event()

    def slow(number: int) -> None:
        if number:
            assert gate.wait(10)

    server.script(
        Chunked(
            [b'data: {"n":1}\n\n', b'data: {"n":2}\n\n'],
            headers=[("Content-Type", "text/event-stream")],
            before_chunk=slow,
        )
    )
    with Client(PROVIDER, base_url=server.url) as client, opened(client) as stream:
        assert next(stream) == Tick(n=1)
        gate.set()
        assert next(stream) == Tick(n=2)
        assert stream.response.status_code == 200
        assert repr(stream) == "<Stream of <StreamedResponse 200>>"


def test_a_whole_stream_leaves_its_connection_for_the_next_call(
    server: HttpServer, connect: Connect
) -> None:
    server.script(events(b'data: {"n":1}\n\n'), events(b'data: {"n":2}\n\n'))
    caller = connect(server)
    assert read(caller) + read(caller) == [Tick(n=1), Tick(n=2)]
    assert [request.connection for request in server.requests] == [0, 0]


def test_a_long_stream_is_not_kept(server: HttpServer, connect: Connect) -> None:
    def pieces() -> Iterator[bytes]:
        yield HEAD
        chunk = b"".join(b'data: {"n":%d}\n\n' % n for n in range(4000))
        for _ in range(200):
            yield f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n"
        yield b"0\r\n\r\n"

    server.script(Pieces(pieces()))
    caller = connect(server)
    count, peak = counted(caller)
    assert count == 800_000
    # The stream has 15 MB; each of its events would take more in memory.
    assert peak < 3_000_000


def counted(caller: Caller) -> tuple[int, int]:
    """How many events come, and how much memory they take at most."""
    streaming = EVENTS.streaming
    assert streaming is not None
    tracemalloc.start()
    try:
        if isinstance(caller, SyncCaller):
            resource = Resource(caller.client)
            with resource._stream(EVENTS, streaming, {}) as stream:
                count = sum(1 for _ in stream.events())
        else:
            assert isinstance(caller, AsyncCaller)
            other = AsyncResource(caller.client)

            async def main() -> int:
                count = 0
                async with await other._stream(EVENTS, streaming, {}) as stream:
                    async for _ in stream.events():
                        count += 1
                return count

            count = caller.run(main)
        return count, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


# Time


def test_the_deadline_is_for_the_head(server: HttpServer, connect: Connect) -> None:
    gate = threading.Event()

    def slow(number: int) -> None:
        if number:
            gate.wait(0.6)

    server.script(
        Chunked(
            [b'data: {"n":1}\n\n', b'data: {"n":2}\n\n'],
            headers=[("Content-Type", "text/event-stream")],
            before_chunk=slow,
        )
    )
    caller = connect(server, deadline=0.3, timeout=30)
    assert read(caller) == [Tick(n=1), Tick(n=2)]


def test_each_read_has_the_read_timeout(server: HttpServer, connect: Connect) -> None:
    chunk = b'data: {"n":1}\n\n'
    server.script(Stall(HEAD + f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n"))
    with pytest.raises(RequestTimeoutError):
        read(connect(server, timeout=0.2, deadline=60))


# Connecting anew


def test_a_stream_is_connected_anew_only_when_asked(
    server: HttpServer, connect: Connect
) -> None:
    server.script(
        events(b"retry: 1\n\n", b'id: 1\ndata: {"n":1}\n\n', b"data: half", end=False),
        events(b'id: 2\ndata: {"n":2}\n\n', b"id: 3\n\n"),
        Reply(503, json={}),
        events(b'retry: 1\ndata: {"n":4}\n\n'),
        Reply(204),
    )
    options = {"reconnect": 2, "headers": {"X-Own": "y"}, "max_retries": 1}
    found = read(connect(server), options=options)
    assert found == [Tick(n=1), Tick(n=2), Tick(n=4)]
    sent = [request.header("last-event-id") for request in server.requests]
    assert sent == [None, "1", "3", "3", "3"]
    assert {request.header("x-own") for request in server.requests} == {"y"}


def test_connecting_anew_ends_after_so_many_failures(
    server: HttpServer, connect: Connect
) -> None:
    broken = events(b"retry: 1\n\n", end=False)
    server.script(*[broken] * 3)
    with pytest.raises(TransportError):
        read(connect(server), options={"reconnect": 2, "max_retries": 0})
    assert len(server.requests) == 3


def test_an_error_status_ends_connecting_anew(
    server: HttpServer, connect: Connect
) -> None:
    server.script(events(b"retry: 1\n\n", end=False), Reply(404, json={}))
    with pytest.raises(NotFoundError):
        read(connect(server), options={"reconnect": 5})
    assert len(server.requests) == 2


def test_the_final_marker_ends_connecting_anew(
    server: HttpServer, connect: Connect
) -> None:
    server.script(events(b'retry: 1\n\ndata: {"n":1}\n\ndata: [DONE]\n\n'))
    done = operation("text/event-stream", done="[DONE]")
    assert read(connect(server), done, options={"reconnect": 5}) == [Tick(n=1)]
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("called", "words"),
    [
        (operation("text/event-stream", method="POST"), "POST requests are not safe"),
        (LINES, "does not return an event stream"),
        (Operation("One", "GET", "/one"), "does not return an event stream"),
    ],
    ids=["unsafe", "lines", "plain"],
)
def test_what_is_not_connected_anew(
    server: HttpServer, connect: Connect, called: Operation[Any], words: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=words):
        connect(server).send(called, options={"reconnect": 1})
    assert server.requests == []


# Other results, views, requests


BOTH: Operation[Any] = Operation(
    "Chat",
    "POST",
    "/chat",
    body=Body((Content("application/json", lambda: dict[str, Any]),)),
    responses={
        "200": (
            Content("application/json", lambda: Tick),
            Content("text/event-stream", lambda: Tick),
        ),
        "400": (
            Content("application/json"),
            Content("application/problem+json"),
        ),
    },
    streaming=Streaming(property="stream", done="[DONE]"),
)


def either(caller: Caller, *, stream: bool, body: Any, **more: Any) -> Any:
    """What an operation with two results gives: an item, or the list of them."""
    streaming = BOTH.streaming
    assert streaming is not None
    if isinstance(caller, SyncCaller):
        found = Resource(caller.client)._send_or_stream(
            BOTH, streaming, {}, stream=stream, body=body, **more
        )
        return list(found) if isinstance(found, Stream) else found
    assert isinstance(caller, AsyncCaller)
    resource = AsyncResource(caller.client)

    async def main() -> Any:
        found = await resource._send_or_stream(
            BOTH, streaming, {}, stream=stream, body=body, **more
        )
        if isinstance(found, AsyncStream):
            return [item async for item in found]
        return found

    return caller.run(main)


class Asked(Model):
    """A body that asks for a stream."""

    prompt: str
    stream: bool | None = None


@pytest.mark.parametrize("body", [{"prompt": "p"}, Asked(prompt="p")])
def test_an_operation_with_two_results(
    server: HttpServer, connect: Connect, body: Any
) -> None:
    server.script(Reply(json={"n": 1}), events(b'data: {"n":2}\n\ndata: [DONE]\n\n'))
    caller = connect(server)
    assert either(caller, stream=False, body=body) == Tick(n=1)
    assert either(caller, stream=True, body=body) == [Tick(n=2)]
    plain, streamed = server.requests
    assert (plain.json, streamed.json) == (
        {"prompt": "p"},
        {"prompt": "p", "stream": True},
    )
    assert plain.header("accept") == "application/json, application/problem+json"
    assert streamed.header("accept") == "text/event-stream, application/problem+json"


@pytest.mark.parametrize("body", [{"stream": True}, Asked(prompt="p", stream=True)])
def test_a_body_that_asks_for_a_stream_by_itself(
    server: HttpServer, connect: Connect, body: Any
) -> None:
    with pytest.raises(InvalidArgumentError, match="pass the argument of the method"):
        either(connect(server), stream=False, body=body)
    assert server.requests == []


def test_no_body_and_a_header_of_the_caller(
    server: HttpServer, connect: Connect
) -> None:
    server.script(events(b'data: {"n":2}\n\n'), Reply(json={"n": 1}))
    caller = connect(server)
    own = {"headers": {"accept": "text/event-stream"}}
    assert either(caller, stream=True, body=UNSET, options=own) == [Tick(n=2)]
    assert server.requests[0].json == {"stream": True}
    assert server.requests[0].header("accept") == "text/event-stream"
    with pytest.raises(DecodeError, match="not a stream"):
        either(caller, stream=True, body={})


class Watching(Resource):
    """What a generated resource looks like."""

    def watch(self) -> Stream[Tick]:
        """Watch."""
        streaming: Streaming[Tick] = Streaming(done="[DONE]", error_events=("error",))
        called = operation("text/event-stream", done="[DONE]", error_events=("error",))
        return self._stream(called, streaming, {})


def test_the_raw_response_of_a_stream_is_whole(server: HttpServer) -> None:
    server.script(
        events(b'data: {"n":1}\n\n', b'data: {"n":2}\n\ndata: [DONE]\n\n'),
        events(b'event: error\ndata: {"n":1}\n\n'),
    )
    with Client(PROVIDER, base_url=server.url) as client:
        watch = raw_response(Watching(client).watch)
        assert watch().parse() == [Tick(n=1), Tick(n=2)]
        with pytest.raises(DecodeError, match="ended the stream with an error"):
            watch().parse()


SENT: Operation[None] = Operation(
    "Send",
    "PUT",
    "/ticks",
    body=Body((Content("application/jsonl", lambda: Tick),), required=True),
    responses={"204": ()},
)


def test_lines_are_sent_as_they_come(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(204), Reply(204))
    caller = connect(server)
    caller.send(SENT, body=(Tick(n=n) for n in range(3)))
    caller.send(SENT, body=[Tick(n=1), {"n": 2}])
    streamed, whole = server.requests
    assert streamed.body == b'{"n":0}\n{"n":1}\n{"n":2}\n'
    assert streamed.header("transfer-encoding") == "chunked"
    assert whole.body == b'{"n":1}\n{"n":2}\n'
    assert whole.header("content-length") == "16"


def test_a_line_goes_out_before_the_next_one_is_made() -> None:
    received: list[bytes] = []
    arrived = threading.Event()

    def answer(connection: Any) -> None:
        while b"0\r\n\r\n" not in b"".join(received):
            received.append(connection.recv(4096))
            if b'{"n":1}' in b"".join(received):
                arrived.set()
        connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
        connection.close()

    def items() -> Iterator[Tick]:
        yield Tick(n=1)
        assert arrived.wait(10), "the first line was held back"
        yield Tick(n=2)

    with listening(answer) as url, Client(PROVIDER, base_url=url) as client:
        Resource(client)._send(SENT, {}, body=items())
    assert b"".join(received).endswith(b'\r\n{"n":2}\n\r\n0\r\n\r\n')


def test_a_line_that_does_not_fit(server: HttpServer, connect: Connect) -> None:
    def items() -> Iterator[Any]:
        yield {"n": 1}
        yield {"n": "x"}

    with pytest.raises(InvalidArgumentError, match="/n"):
        connect(server).send(SENT, body=items())


def listening(answer: Callable[[Any], None]) -> Any:
    """A socket that answers one connection in a thread; gives its URL."""
    import contextlib
    import socket

    @contextlib.contextmanager
    def running() -> Iterator[str]:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            thread = threading.Thread(target=lambda: answer(listener.accept()[0]))
            thread.start()
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
            thread.join(10)

    return running()
