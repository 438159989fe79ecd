"""Responses read while they come, and what becomes of their connections."""

from __future__ import annotations

import asyncio
import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pytest
from clientloom_runtime import (
    AsyncClient,
    AsyncResource,
    Client,
    Content,
    Drift,
    Model,
    Operation,
    Resource,
    ServerSentEvent,
    async_streamed_response,
    streamed_response,
)
from clientloom_runtime.errors import (
    DecodeError,
    NotFoundError,
    RequestTimeoutError,
    TransportError,
)

from tests.runtime.flavours import PROVIDER
from tests.support.http_server import Chunked, HttpServer, Raw, Reply, Stall

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


class Tick(Model):
    """One item of a stream."""

    n: int


def operation(media_type: str, loader: Any = None) -> Operation[Any]:
    """An operation with a stream."""
    return Operation(
        "Ticks", "GET", "/ticks", responses={"200": (Content(media_type, loader),)}
    )


LINES = operation("application/x-ndjson", lambda: Tick)
EVENTS = operation("text/event-stream", lambda: Tick)
FILE = operation("application/octet-stream", lambda: bytes)
TEXT = operation("text/plain; charset=utf-8", lambda: str)


def chunked(media_type: str, *chunks: bytes) -> Chunked:
    """A response in these very chunks."""
    return Chunked(chunks, headers=[("Content-Type", media_type)])


def test_bytes(server: HttpServer, connect: Connect) -> None:
    server.script(*[chunked("application/octet-stream", b"abc", b"de")] * 4)
    caller = connect(server)
    assert b"".join(caller.stream(FILE, "iter_bytes")) == b"abcde"
    assert caller.stream(FILE, "iter_bytes", 2) == [b"ab", b"cd", b"e"]
    assert caller.stream(FILE, "read") == b"abcde"
    assert caller.stream(FILE, "parse") == b"abcde"


def test_text_over_the_edges_of_chunks(server: HttpServer, connect: Connect) -> None:
    e_acute = "é".encode()
    server.script(
        chunked("text/plain", b"h" + e_acute[:1], e_acute[1:] + b"llo"),
        chunked("text/plain; charset=iso-8859-1", b"\xe9"),
        chunked("text/plain; charset=unheard-of", b"ok"),
        chunked("text/plain", b"h\xe9"),
    )
    caller = connect(server)
    texts = ["".join(caller.stream(TEXT, "iter_text")) for _ in range(4)]
    assert texts == ["héllo", "é", "ok", "h\ufffd"]


def test_lines_over_the_edges_of_chunks(server: HttpServer, connect: Connect) -> None:
    server.script(
        chunked(
            "text/plain", b"one\r", b"\ntw", b"o\n", b"\n", b"thr", b"e", b"e\rfour"
        )
    )
    lines = connect(server).stream(TEXT, "iter_lines")
    assert lines == ["one", "two", "", "three", "four"]


def test_items_come_before_the_stream_ends(
    server: HttpServer, connect: Connect
) -> None:
    server.script(
        chunked(
            "application/x-ndjson", b'{"n":1}\n{"n"', b':2}\n\n\x1e{"n":3}\n{"n":4}'
        )
    )
    items = connect(server).stream(LINES, "iter_json")
    assert items == [Tick(n=1), Tick(n=2), Tick(n=3), Tick(n=4)]


def test_events(server: HttpServer, connect: Connect) -> None:
    body = (
        b": a comment\n\n"
        b"event: tick\nid: 7\nretry: 100\ndata: one\ndata:two\n\n"
        b"data:  three\nretry: soon\nid: x\0y\nunknown: z\nbare\n\n"
        b"event: empty\n\n"
        b"data: cut off"
    )
    server.script(chunked("text/event-stream", body[:20], body[20:]))
    assert connect(server).stream(EVENTS, "iter_events") == [
        ServerSentEvent("one\ntwo", "tick", "7", 100),
        ServerSentEvent(" three", "message", "7", None),
    ]


def test_the_data_of_events_has_its_type(server: HttpServer, connect: Connect) -> None:
    drifts: list[Drift] = []
    body = b'data: {"n":1}\n\ndata: {"n":"x"}\n\n'
    server.script(chunked("text/event-stream", body))
    caller = connect(server, on_drift=drifts.append)
    first, second = caller.stream(EVENTS, "iter_event_data")
    assert (first, second.n) == (Tick(n=1), "x")
    assert [drift.pointer for drift in drifts] == ["/n"]


def test_a_stream_of_an_undocumented_media_type_gives_json_values(
    server: HttpServer, connect: Connect
) -> None:
    server.script(chunked("text/event-stream", b"data: [1]\n\n"))
    assert connect(server).stream(FILE, "iter_event_data") == [[1]]


@pytest.mark.parametrize(
    ("line", "strict", "words"),
    [(b"{", False, "not JSON"), (b'{"n":"x"}', True, "differs from the spec")],
)
def test_an_item_that_cannot_be_read(
    server: HttpServer, connect: Connect, line: bytes, strict: bool, words: str
) -> None:
    server.script(chunked("application/x-ndjson", line + b"\n"))
    with pytest.raises(DecodeError, match=words) as caught:
        connect(server, strict=strict).stream(LINES, "iter_json")
    assert (caught.value.content, caught.value.operation_id) == (line, "Ticks")


def test_an_error_status_is_raised_on_entering(
    server: HttpServer, connect: Connect
) -> None:
    server.script(Reply(404, json={"message": "gone"}))
    with pytest.raises(NotFoundError, match="gone"):
        connect(server).stream(FILE, "read")


@pytest.mark.parametrize("method", ["iter_bytes", "read", "parse"])
def test_a_stream_that_breaks_off(
    server: HttpServer, connect: Connect, method: str
) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"
    server.script(Raw(head + b"half"))
    with pytest.raises(TransportError, match="the connection broke") as caught:
        connect(server).stream(FILE, method)
    assert caught.value.may_have_arrived
    assert len(server.requests) == 1


def test_a_stream_that_stalls(server: HttpServer, connect: Connect) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"
    server.script(Stall(head + b"half"))
    with pytest.raises(RequestTimeoutError):
        connect(server, timeout=0.2).stream(FILE, "iter_bytes")


class Ticks(Resource):
    """What a generated resource looks like."""

    def watch(self) -> list[Tick]:
        """Watch."""
        return self._send(LINES, {})

    @cached_property
    def with_streaming_response(self) -> TicksWithStreamingResponse:
        """The methods as contexts."""
        return TicksWithStreamingResponse(self)


class TicksWithStreamingResponse:
    """What the view looks like."""

    def __init__(self, resource: Ticks) -> None:
        self.watch = streamed_response(resource.watch)


class AsyncTicks(AsyncResource):
    """The same, async."""

    async def watch(self) -> list[Tick]:
        """Watch."""
        return await self._send(LINES, {})

    @cached_property
    def with_streaming_response(self) -> AsyncTicksWithStreamingResponse:
        """The methods as contexts."""
        return AsyncTicksWithStreamingResponse(self)


class AsyncTicksWithStreamingResponse:
    """What the view looks like."""

    def __init__(self, resource: AsyncTicks) -> None:
        self.watch = async_streamed_response(resource.watch)


def held(server: HttpServer) -> threading.Event:
    """Script a stream whose second chunk waits for the event that is returned."""
    gate = threading.Event()

    def wait(number: int) -> None:
        if number == 1:
            gate.wait(10)

    server.script(
        Chunked(
            [b'{"n":1}\n', b'{"n":2}\n'],
            headers=[("Content-Type", "application/x-ndjson")],
            before_chunk=wait,
        )
    )
    return gate


def test_the_view_of_a_resource(server: HttpServer) -> None:
    gate = held(server)
    with Client(PROVIDER, base_url=server.url) as client:
        opener = Ticks(client).with_streaming_response.watch()
        assert server.requests == []
        with opener as response:
            assert repr(response) == "<StreamedResponse 200>"
            assert response.headers["content-type"] == "application/x-ndjson"
            assert response.attempts == 1
            items = response.iter_json()
            # The first item is here while the server still holds the second one back.
            assert next(items) == Tick(n=1)
            gate.set()
            assert list(items) == [Tick(n=2)]


def test_the_view_of_an_async_resource(server: HttpServer) -> None:
    gate = held(server)

    async def main() -> None:
        async with AsyncClient(PROVIDER, base_url=server.url) as client:
            opener = AsyncTicks(client).with_streaming_response.watch()
            assert server.requests == []
            async with opener as response:
                assert repr(response) == "<AsyncStreamedResponse 200>"
                items = response.iter_json()
                assert await anext(items) == Tick(n=1)
                gate.set()
                assert [item async for item in items] == [Tick(n=2)]

    asyncio.run(main())


def test_a_stream_that_is_left_early_is_closed(server: HttpServer) -> None:
    gate = held(server)
    server.script(Reply(json=[]))
    with Client(PROVIDER, base_url=server.url) as client:
        ticks = Ticks(client)
        with ticks.with_streaming_response.watch() as response:
            assert next(response.iter_json()) == Tick(n=1)
        gate.set()
        ticks.watch()
    # The half-read connection was not used again.
    assert [request.connection for request in server.requests] == [0, 1]


def test_an_async_stream_that_is_left_early_is_closed(server: HttpServer) -> None:
    gate = held(server)
    server.script(Reply(json=[]))

    async def main() -> None:
        async with AsyncClient(PROVIDER, base_url=server.url) as client:
            ticks = AsyncTicks(client)
            async with ticks.with_streaming_response.watch() as response:
                async for _ in response.iter_json():
                    break
            gate.set()
            await ticks.watch()

    asyncio.run(main())
    assert [request.connection for request in server.requests] == [0, 1]


def test_leaving_after_entering_failed(server: HttpServer) -> None:
    server.script(Reply(404), Reply(404))
    client = Client(PROVIDER, base_url=server.url)
    opener = Ticks(client).with_streaming_response.watch()
    with pytest.raises(NotFoundError), opener:
        pass
    opener.__exit__(None, None, None)

    async def main() -> None:
        async with AsyncClient(PROVIDER, base_url=server.url) as other:
            opener = AsyncTicks(other).with_streaming_response.watch()
            with pytest.raises(NotFoundError):
                async with opener:
                    pass
            await opener.__aexit__(None, None, None)

    asyncio.run(main())
    client.close()


def test_only_methods_of_resources_have_views() -> None:
    def watch() -> None:
        """A function of its own."""

    async def awatch() -> None:
        """An async one."""

    with pytest.raises(TypeError, match="expected a method of a Resource"):
        streamed_response(watch)
    with pytest.raises(TypeError, match="expected a method of a AsyncResource"):
        async_streamed_response(awatch)
