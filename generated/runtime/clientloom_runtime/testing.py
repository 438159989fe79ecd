"""For tests of code that calls an API: a server on this machine, and what it is told.

```python
with LocalServer() as server, Example(api_key="k", transport=server.transport()) as client:
    server.answer(200, {"id": "t1"})
    assert client.things.get("t1").id == "t1"
    assert server.requests[0].path == "/things/t1"
```

The transports send every request to the local server, whatever its URL says, over a real
connection; nothing leaves the machine.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, unquote

import httpx2
from pydantic import BaseModel

_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class LocalRequest:
    """A request as it arrived.

    Attributes:
        method: The method.
        target: Path and query as they were sent.
        headers: By name in lower case; values of a repeated header joined by a comma.
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
        """The media type of the body, without parameters; empty when there is none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class LocalAnswer:
    """What the server says: a status, headers and a body."""

    status: int
    headers: Mapping[str, str]
    content: bytes


@dataclass(frozen=True, slots=True)
class Exchange:
    """One call on the wire, as the tests of a generated package keep it.

    `request` holds `method`, `path`, `query` (pairs), `headers`, and of `json`, `lines`,
    `form` (pairs), `parts` (names) and `text` at most one. `response` holds `status`,
    `headers`, `content_type` and of `json`, `lines`, `events` and `text` at most one. A
    value that is null in a query or in headers may be anything.
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
        """Asserts that a request is the one that is described."""
        expected = self.request
        assert request.method == expected["method"]
        assert request.path == expected["path"]
        _check_pairs(request.query, expected.get("query", []), "query")
        for name, value in expected.get("headers", {}).items():
            assert name in request.headers, f"the header {name} is missing"
            found = request.headers[name]
            assert value is None or _same_text(found, value), f"{name}: {found!r}"
        if "content_type" in expected:
            assert request.media_type == expected["content_type"]
        _check_body(request, expected)

    def check_result(self, result: object) -> None:
        """Asserts that a result says what the response says, nothing less or more."""
        response = self.response
        if "json" in response:
            _check_value(result, response["json"], "")
        elif "lines" in response:
            _check_value(result, response["lines"], "")
        elif "events" in response:
            _check_value(result, response["events"], "")
        elif isinstance(result, bytes):
            assert result == response["text"].encode("utf-8")
        else:
            assert result == response.get("text")


def read_exchanges(path: Path) -> dict[str, Exchange]:
    """The exchanges of a JSON file by name; its decimal numbers keep their digits."""
    found = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return {
        name: Exchange(one["request"], one["response"]) for name, one in found.items()
    }


@dataclass(slots=True)
class _State:
    requests: list[LocalRequest] = field(default_factory=list)
    answers: list[LocalAnswer] = field(default_factory=list)
    fixed: dict[str, LocalAnswer] = field(default_factory=dict)
    routes: dict[tuple[str, str], LocalAnswer] = field(default_factory=dict)
    played: str | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, request: LocalRequest) -> LocalAnswer:
        with self.lock:
            fixed = self.fixed.get(request.path)
            if fixed is not None and request.path != self.played:
                return fixed
            self.requests.append(request)
            if self.answers:
                return self.answers.pop(0)
            routed = self.routes.get((request.method, request.path))
            if routed is not None:
                return routed
        return LocalAnswer(599, {}, b"the local server was not told what to answer")


class LocalServer:
    """An HTTP server on the loopback interface; start it with `with`.

    Requests are answered one by one with what `answer` and `play` were given.
    """

    def __init__(self) -> None:
        self._state = _State()
        handler = type("_BoundHandler", (_Handler,), {"state": self._state})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}
        )
        self._exchange: Exchange | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        """Scheme, host and port: a base URL for clients without its transport."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def requests(self) -> Sequence[LocalRequest]:
        """The requests since the last `play` or `clear`."""
        with self._state.lock:
            return tuple(self._state.requests)

    def answer(
        self,
        status: int = 200,
        json: Any = None,
        *,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Answers the next request that has no answer yet.

        Args:
            status: The status.
            json: The body as a JSON value, unless `content` is given.
            content: The body as it is.
            headers: Further headers.
        """
        sent = dict(headers or {})
        if content is None and json is not None:
            sent = {"Content-Type": _JSON} | sent
            content = json_text(json).encode("utf-8")
        with self._state.lock:
            self._state.answers.append(LocalAnswer(status, sent, content or b""))

    def answer_always(self, path: str, json: Any) -> None:
        """Answers every request to a path alike, and does not keep it: for tokens."""
        content = json_text(json).encode("utf-8")
        with self._state.lock:
            self._state.fixed[path] = LocalAnswer(200, {"Content-Type": _JSON}, content)

    def clear(self) -> None:
        """Forgets the requests and the answers that were not used."""
        with self._state.lock:
            self._state.requests.clear()
            self._state.answers.clear()
            self._state.played = None

    def serve(self, exchanges: Iterable[Exchange]) -> None:
        """Answers whatever has no other answer as these exchanges say, by method and
        path: an API to try a client against."""
        with self._state.lock:
            for one in exchanges:
                key = (one.request["method"], one.request["path"])
                self._state.routes[key] = one.answer()

    def play(self, exchange: Exchange) -> None:
        """Forgets what was, and answers the next request as an exchange says."""
        self.clear()
        self._exchange = exchange
        with self._state.lock:
            self._state.played = exchange.request["path"]
            self._state.answers.append(exchange.answer())

    def check(self, result: object = None) -> None:
        """Asserts that one request came, that it is the one of the exchange, and that
        the result of the call says what its response says."""
        exchange = self._exchange
        assert exchange is not None, "play an exchange first"
        assert len(self.requests) == 1, f"{len(self.requests)} requests came"
        exchange.check_request(self.requests[0])
        exchange.check_result(result)

    def check_items(self, items: Sequence[object], pointer: str) -> None:
        """Asserts the same where the call was an iterator: that its items are those at
        a JSON pointer into the response."""
        exchange = self._exchange
        assert exchange is not None, "play an exchange first"
        assert len(self.requests) == 1, f"{len(self.requests)} requests came"
        exchange.check_request(self.requests[0])
        expected = exchange.response["json"]
        for token in pointer.split("/")[1:]:
            expected = expected[token.replace("~1", "/").replace("~0", "~")]
        _check_value(items, expected, pointer)

    def transport(self) -> httpx2.BaseTransport:
        """Sends every request of a sync client here."""
        return _Transport(self.url)

    def async_transport(self) -> httpx2.AsyncBaseTransport:
        """Sends every request of an async client here."""
        return _AsyncTransport(self.url)


class _Transport(httpx2.BaseTransport):
    def __init__(self, url: str) -> None:
        self._url = httpx2.URL(url)
        self._inner = httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return self._inner.handle_request(_redirected(request, self._url))

    def close(self) -> None:
        self._inner.close()


class _AsyncTransport(httpx2.AsyncBaseTransport):
    def __init__(self, url: str) -> None:
        self._url = httpx2.URL(url)
        self._inner = httpx2.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return await self._inner.handle_async_request(_redirected(request, self._url))

    async def aclose(self) -> None:
        await self._inner.aclose()


def _redirected(request: httpx2.Request, to: httpx2.URL) -> httpx2.Request:
    """The same request for another server; its Host header still names the old one."""
    url = request.url.copy_with(scheme=to.scheme, host=to.host, port=to.port)
    return httpx2.Request(
        request.method,
        url,
        headers=request.headers,
        stream=request.stream,
        extensions=request.extensions,
    )


class _Handler(BaseHTTPRequestHandler):
    state: _State
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 30

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        headers: dict[str, str] = {}
        for name, value in self.headers.items():
            key = name.lower()
            headers[key] = f"{headers[key]}, {value}" if key in headers else value
        content = b"".join(self._body(headers))
        self._send(
            self.state.take(LocalRequest(self.command, self.path, headers, content))
        )

    def _body(self, headers: Mapping[str, str]) -> Iterator[bytes]:
        if headers.get("transfer-encoding", "").lower() != "chunked":
            yield self.rfile.read(int(headers.get("content-length", 0)))
            return
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass

    def _send(self, answer: LocalAnswer) -> None:
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status not in (204, 304):
            self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.content)
        self.wfile.flush()


def json_text(value: Any) -> str:
    """A JSON value as text; a Decimal is a number with all its digits."""
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


def _content(response: Mapping[str, Any]) -> Iterator[bytes]:
    if "json" in response:
        yield json_text(response["json"]).encode("utf-8")
    elif "text" in response:
        yield response["text"].encode("utf-8")
    for one in response.get("lines", ()):
        yield json_text(one).encode("utf-8") + b"\n"
    for one in response.get("events", ()):
        shown = one if isinstance(one, str) else json_text(one)
        yield f"data: {shown}\n\n".encode()


def _check_pairs(
    found: Sequence[tuple[str, str]],
    expected: Sequence[Sequence[str | None]],
    what: str,
) -> None:
    left = list(found)
    for name, value in expected:
        same = [
            pair
            for pair in left
            if pair[0] == name and (value is None or _same_text(pair[1], value))
        ]
        assert same, f"the {what} lacks {name}={value}: {found}"
        left.remove(same[0])
    assert not left, f"the {what} has {left} too much"


def _same_text(found: str, expected: str) -> bool:
    """Whether two texts are alike, or two ways to write one moment or document."""
    if found == expected:
        return True
    for reader in (datetime.fromisoformat, _read_json):
        try:
            return bool(reader(found) == reader(expected))
        except ValueError:
            continue
    return False


def _read_json(text: str | bytes) -> Any:
    return json.loads(text, parse_float=Decimal)


def _check_body(request: LocalRequest, expected: Mapping[str, Any]) -> None:
    content = request.content
    if "json" in expected:
        _check_value(_read_json(content), expected["json"], "")
    elif "lines" in expected:
        lines = [_read_json(line) for line in content.splitlines()]
        _check_value(lines, expected["lines"], "")
    elif "form" in expected:
        pairs = parse_qsl(content.decode("ascii"), keep_blank_values=True)
        _check_pairs(pairs, expected["form"], "form")
    elif "parts" in expected:
        assert _part_names(request) == set(expected["parts"])
    elif "text" in expected:
        assert content == expected["text"].encode("utf-8")
    else:
        assert content == b""


def _part_names(request: LocalRequest) -> set[str]:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + request.content)
    return {
        str(part.get_param("name", header="content-disposition"))
        for part in message.iter_parts()
    }


def _check_value(found: Any, expected: Any, where: str) -> None:
    """Asserts that a decoded value says what a JSON value says."""
    match expected:
        case dict() if isinstance(found, BaseModel):
            names = _field_names(found)
            given = found.model_fields_set | set(found.model_extra or ())
            assert given == {names.get(key, key) for key in expected}, where or "/"
            for key, one in expected.items():
                value = getattr(found, names.get(str(key), str(key)))
                _check_value(value, one, f"{where}/{key}")
        case dict():
            assert isinstance(found, dict), f"{where}: {found!r}"
            assert found.keys() == expected.keys(), where or "/"
            for key, one in expected.items():
                _check_value(found[key], one, f"{where}/{key}")
        case list():
            assert isinstance(found, list | tuple), f"{where}: {found!r}"
            assert len(found) == len(expected), where or "/"
            for index, one in enumerate(expected):
                _check_value(found[index], one, f"{where}/{index}")
        case _:
            assert _same(
                found, expected
            ), f"{where or '/'}: {found!r}, not {expected!r}"


def _field_names(model: BaseModel) -> dict[str, str]:
    # Until a model of a cycle is complete, its fields do not know their aliases.
    type(model).model_rebuild()
    return {one.alias or name: name for name, one in type(model).model_fields.items()}


def _same(found: Any, expected: Any) -> bool:
    match expected:
        case str():
            if isinstance(found, datetime):
                return found == datetime.fromisoformat(expected)
            if isinstance(found, date):
                return found.isoformat() == expected
            if isinstance(found, bytes):
                return found == expected.encode("utf-8")
            return isinstance(found, str) and _same_text(found, expected)
        case bool() | None:
            return found is expected
        case _:
            is_number = isinstance(found, int | float | Decimal)
            return is_number and not isinstance(found, bool) and found == expected
