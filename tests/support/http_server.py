"""A real HTTP server on the loopback interface that answers from a script.

It reads requests from the socket itself, so that a test sees the very bytes, and it can
do what well-behaved servers do not: reset a connection, stall, send half a body.

    with HttpServer() as server:
        server.script(Reply(500), Reply(json={"ok": True}))
        ...
        assert [request.method for request in server.requests] == ["GET", "GET"]
"""

from __future__ import annotations

import json as jsonlib
import socket
import socketserver
import struct
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, TypeAlias, assert_never
from urllib.parse import parse_qsl

REASONS = {200: "OK", 204: "No Content", 302: "Found", 404: "Not Found"}


@dataclass(frozen=True, slots=True)
class ReceivedRequest:
    """One request as it came over the wire.

    Attributes:
        method: The HTTP method.
        target: Path and query as sent.
        headers: Names and values in order.
        body: The body, with chunks put together.
        connection: The number of the connection it came on, from 0.
    """

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    connection: int

    @property
    def path(self) -> str:
        """The target without its query, still encoded."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """The query as sent, without the question mark."""
        return self.target.partition("?")[2]

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """Names and values of the query, decoded."""
        return parse_qsl(self.query, keep_blank_values=True)

    def header(self, name: str) -> str | None:
        """The value of the first header of that name."""
        return next(iter(self.header_list(name)), None)

    def header_list(self, name: str) -> list[str]:
        """The values of every header of that name."""
        return [value for key, value in self.headers if key.lower() == name.lower()]

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return jsonlib.loads(self.body)


@dataclass(frozen=True, slots=True)
class Reply:
    """An ordinary response.

    Attributes:
        status: The status.
        json: The body as a JSON value, unless `body` is given.
        body: The body as bytes.
        headers: Further headers.
        length: A Content-Length other than the true one.
        interim: Send `100 Continue` before.
    """

    status: int = 200
    json: Any = None
    body: bytes | None = None
    headers: Iterable[tuple[str, str]] = ()
    length: int | None = None
    interim: bool = False


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes as they are, then the connection is closed."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Pieces:
    """Bytes as they are, a piece at a time, until the client goes away."""

    data: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Chunked:
    """A chunked response; `before_chunk` is called before each chunk is sent.

    Attributes:
        chunks: The chunks.
        headers: Further headers.
        before_chunk: Called with the number of the chunk.
        end: Whether the last, empty chunk is sent.
    """

    chunks: Iterable[bytes]
    headers: Iterable[tuple[str, str]] = ()
    before_chunk: Callable[[int], object] = lambda _: None
    end: bool = True


@dataclass(frozen=True, slots=True)
class Reset:
    """Read the request, then reset the connection."""


@dataclass(frozen=True, slots=True)
class Stall:
    """Send some bytes, then nothing until the server is closed."""

    data: bytes = b""


Answer: TypeAlias = Reply | Raw | Pieces | Chunked | Reset | Stall
Handler: TypeAlias = Callable[[ReceivedRequest], Answer]


@dataclass(slots=True)
class _State:
    requests: list[ReceivedRequest] = field(default_factory=list)
    script: list[Answer] = field(default_factory=list)
    handler: Handler | None = None
    connections: int = 0
    open_connections: int = 0
    closing: threading.Event = field(default_factory=threading.Event)
    lock: threading.Condition = field(default_factory=threading.Condition)

    def take(self, request: ReceivedRequest) -> Answer:
        with self.lock:
            self.requests.append(request)
            self.lock.notify_all()
            if self.script:
                return self.script.pop(0)
        if self.handler is not None:
            return self.handler(request)
        return Reply(599, json={"message": "the script of the test server is over"})


class HttpServer:
    """The server; start it with `with`."""

    def __init__(self) -> None:
        self._state = _State()
        state = self._state

        class Connection(_Connection):
            shared = state

        self._server = _Server(("127.0.0.1", 0), Connection)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}
        )

    @property
    def url(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def requests(self) -> list[ReceivedRequest]:
        """The requests so far, in the order in which they were complete."""
        with self._state.lock:
            return list(self._state.requests)

    def received(self, number: int) -> list[ReceivedRequest]:
        """The requests so far, once there are so many: a client that gives up early may
        be faster than the thread that reads what it sent."""
        with self._state.lock:
            self._state.lock.wait_for(lambda: len(self._state.requests) >= number, 30)
            return list(self._state.requests)

    @property
    def request(self) -> ReceivedRequest:
        """The only request so far."""
        (request,) = self.requests
        return request

    @property
    def connections(self) -> int:
        """How many connections were made so far."""
        return self._state.connections

    @property
    def open_connections(self) -> int:
        """How many connections are open now."""
        return self._state.open_connections

    def script(self, *answers: Answer) -> None:
        """Answer the next requests with these, one each."""
        with self._state.lock:
            self._state.script.extend(answers)

    def handle(self, handler: Handler) -> None:
        """Answer what the script does not with a function of the request."""
        self._state.handler = handler

    def clear(self) -> None:
        """Forget the requests and the rest of the script."""
        with self._state.lock:
            self._state.requests.clear()
            self._state.script.clear()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Listen no longer; stopping twice does nothing."""
        if self._state.closing.is_set():
            return
        self._state.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    # Many tasks connect at once in some tests.
    request_queue_size = 1024


class _Connection(socketserver.StreamRequestHandler):
    shared: _State
    disable_nagle_algorithm = True

    def handle(self) -> None:
        state = self.shared
        with state.lock:
            number = state.connections
            state.connections += 1
            state.open_connections += 1
        try:
            while not state.closing.is_set() and self._serve_one(number):
                pass
        except OSError:
            # The client went away, or the test ended while the server stalled.
            pass
        finally:
            with state.lock:
                state.open_connections -= 1

    def _serve_one(self, number: int) -> bool:
        request = self._read_request(number)
        return request is not None and self._answer(self.shared.take(request), request)

    def _read_request(self, number: int) -> ReceivedRequest | None:
        line = self.rfile.readline().decode("latin-1").strip()
        if not line:
            return None
        method, target, _ = line.split(" ")
        headers: list[tuple[str, str]] = []
        while header := self.rfile.readline().decode("latin-1").strip():
            name, _, value = header.partition(":")
            headers.append((name, value.strip()))
        given = {name.lower(): value for name, value in headers}
        if given.get("expect", "").lower() == "100-continue":
            self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        if given.get("transfer-encoding") == "chunked":
            body = self._read_chunks()
        else:
            body = self.rfile.read(int(given.get("content-length", "0")))
        return ReceivedRequest(method, target, tuple(headers), body, number)

    def _read_chunks(self) -> bytes:
        body = b""
        while size := self._chunk_size():
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _chunk_size(self) -> int:
        line = self.rfile.readline()
        if not line:
            raise ConnectionAbortedError("the client gave up inside a body")
        return int(line, 16)

    def _answer(self, answer: Answer, request: ReceivedRequest) -> bool:
        """Send an answer; whether the connection stays open."""
        match answer:
            case Reply():
                self.wfile.write(_reply_bytes(answer, request.method))
                return answer.length is None
            case Raw():
                self.wfile.write(answer.data)
                return False
            case Pieces():
                for piece in answer.data:
                    self.wfile.write(piece)
                return False
            case Chunked():
                return self._send_chunks(answer)
            case Reset():
                # Lingering for no time makes the kernel send RST instead of FIN.
                option = struct.pack("ii", 1, 0)
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, option)
                self.connection.close()
                return False
            case Stall():
                self.wfile.write(answer.data)
                self.shared.closing.wait()
                return False
            case _:
                assert_never(answer)

    def _send_chunks(self, answer: Chunked) -> bool:
        self.wfile.write(_head(200, answer.headers, "Transfer-Encoding: chunked"))
        for number, chunk in enumerate(answer.chunks):
            answer.before_chunk(number)
            self.wfile.write(f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n")
        if answer.end:
            self.wfile.write(b"0\r\n\r\n")
        return answer.end


def _reply_bytes(reply: Reply, method: str) -> bytes:
    headers = list(reply.headers)
    body = reply.body
    if body is None:
        body = b"" if reply.json is None else jsonlib.dumps(reply.json).encode()
        if body and all(name.lower() != "content-type" for name, _ in headers):
            headers.append(("Content-Type", "application/json"))
    length = len(body) if reply.length is None else reply.length
    interim = b"HTTP/1.1 100 Continue\r\n\r\n" if reply.interim else b""
    head = _head(reply.status, headers, f"Content-Length: {length}")
    if method == "HEAD" or reply.status in (204, 304):
        body = b""
    return interim + head + body


def _head(status: int, headers: Iterable[tuple[str, str]], framing: str) -> bytes:
    reason = REASONS.get(status, "Status")
    lines = [f"HTTP/1.1 {status} {reason}", framing]
    lines += [f"{name}: {value}" for name, value in headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
