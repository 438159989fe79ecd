"""Webhooks and callbacks that a provider sends to its customer."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.error import HTTPError
from urllib.request import Request as HttpRequest
from urllib.request import urlopen


@dataclass(frozen=True, slots=True)
class Delivery:
    """A webhook, signed and ready to go.

    Attributes:
        event: The provider's word for what happened. Salt Edge tells it by the URL alone.
        url: Where the customer registered it.
        headers: All headers, the signature among them.
        body: The exact bytes that are signed.
    """

    event: str
    url: str
    headers: Mapping[str, str]
    body: bytes

    def post(self, url: str | None = None) -> int:
        """Sends it for real, to `url` instead if given; returns the status."""
        request = HttpRequest(url or self.url, self.body, dict(self.headers))
        try:
            with urlopen(request, timeout=10) as response:
                return int(response.status)
        except HTTPError as error:
            with error:
                return error.code


@dataclass(frozen=True, slots=True)
class Arrival:
    """A webhook as the customer's server received it."""

    path: str
    headers: Mapping[str, str]
    body: bytes


@contextmanager
def inbox() -> Iterator[tuple[str, list[Arrival]]]:
    """A customer's server: its URL, and the list that fills with what arrives."""
    arrivals: list[Arrival] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", "0")))
            arrivals.append(Arrival(self.path, dict(self.headers.items()), body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Tests print nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", arrivals
        finally:
            server.shutdown()
            thread.join()
