"""A local server with scripted responses."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from http.server import ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

import httpx2

from ._checks import check_value
from ._exchanges import Exchange
from ._local_handler import Handler, State
from ._local_messages import LocalAnswer, LocalRequest, json_text
from ._local_transports import AsyncTransport, Transport

_JSON = "application/json"


class LocalServer:
    """An HTTP server on the loopback interface. Start it with `with`.

    It answers requests one by one with the responses given to `answer` and `play`.
    """

    def __init__(self) -> None:
        self._state = State()
        handler = type("_BoundHandler", (Handler,), {"state": self._state})
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
        """Scheme, host and port, as a base URL for clients that do not use its
        transport."""
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
        """Set the response to the next request that has none yet.

        Args:
            status: The HTTP status.
            json: The body as a JSON value. Ignored with `content`.
            content: The body as bytes.
            headers: More headers.
        """
        sent = dict(headers or {})
        if content is None and json is not None:
            sent = {"Content-Type": _JSON} | sent
            content = json_text(json).encode("utf-8")
        with self._state.lock:
            self._state.answers.append(LocalAnswer(status, sent, content or b""))

    def answer_always(self, path: str, json: Any) -> None:
        """Always send this response to requests to a path, without recording them. For
        tokens."""
        content = json_text(json).encode("utf-8")
        with self._state.lock:
            self._state.fixed[path] = LocalAnswer(200, {"Content-Type": _JSON}, content)

    def clear(self) -> None:
        """Forget all requests and unused responses."""
        with self._state.lock:
            self._state.requests.clear()
            self._state.answers.clear()
            self._state.played = None

    def serve(self, exchanges: Iterable[Exchange]) -> None:
        """Answer all other requests from these exchanges, by method and path. This
        gives you an API to try a client against."""
        with self._state.lock:
            for exchange in exchanges:
                key = (exchange.request["method"], exchange.request["path"])
                self._state.routes[key] = exchange.answer()

    def play(self, exchange: Exchange) -> None:
        """Reset the server and answer the next request from an exchange."""
        self.clear()
        self._exchange = exchange
        with self._state.lock:
            self._state.played = exchange.request["path"]
            self._state.answers.append(exchange.answer())

    def check(self, result: object = None) -> None:
        """Asserts that exactly one request arrived, that it matches the exchange, and
        that the call returned the contents of its response."""
        exchange = self._exchange
        assert exchange is not None, "call play() first"
        assert len(self.requests) == 1, f"received {len(self.requests)} requests, not 1"
        exchange.check_request(self.requests[0])
        exchange.check_result(result)

    def check_items(self, items: Sequence[object], pointer: str) -> None:
        """Asserts the same for a call that iterates: its items are those at a JSON
        pointer into the response."""
        exchange = self._exchange
        assert exchange is not None, "call play() first"
        assert len(self.requests) == 1, f"received {len(self.requests)} requests, not 1"
        exchange.check_request(self.requests[0])
        expected = exchange.response["json"]
        for token in pointer.split("/")[1:]:
            expected = expected[token.replace("~1", "/").replace("~0", "~")]
        check_value(items, expected, pointer)

    def transport(self) -> httpx2.BaseTransport:
        """A transport that sends every request of a sync client here."""
        return Transport(self.url)

    def async_transport(self) -> httpx2.AsyncBaseTransport:
        """A transport that sends every request of an async client here."""
        return AsyncTransport(self.url)
