"""Messages as requests of httpx2, and its responses as ours."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import TypeVar

import httpx2

from ._headers import ResponseHeaders
from ._logging import HideCookies, HideQueries
from ._message import Message
from ._payload import StreamedPayload
from ._text import read_number

HttpClient = TypeVar("HttpClient", httpx2.Client, httpx2.AsyncClient)


class PrivateUrl(httpx2.URL):
    """A URL whose query must not be logged."""

    def shown(self) -> str:
        """Scheme, host and port; a path may hold secrets as well."""
        return f"{self.scheme}://{self.netloc.decode('ascii')}/…"


class _Stream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A streamed body for both kinds of client."""

    def __init__(self, payload: StreamedPayload) -> None:
        self._payload = payload

    def __iter__(self) -> Iterator[bytes]:
        return self._payload.chunks()

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._payload.achunks()


def http_request(
    message: Message,
    limits: dict[str, float | None],
    common_headers: list[tuple[bytes, bytes]],
) -> httpx2.Request:
    """A message as httpx2 sends it.

    Args:
        message: In its final bytes.
        limits: Timeouts of the attempt.
        common_headers: What every request of the connection pool carries; a header of
            the message takes the place of one, and only encodings go elsewhere.
    """
    url = PrivateUrl(message.url)
    headers = [
        (name.encode("ascii"), value.encode("utf-8")) for name, value in message.headers
    ]
    replaced = {name.lower() for name, _ in headers}
    headers = [
        (name, value)
        for name, value in common_headers
        if name.lower() not in replaced
        and (message.trusted or name.lower() == b"accept-encoding")
    ] + headers
    content = message.content
    if isinstance(content, StreamedPayload):
        host = [] if b"host" in replaced else [(b"Host", url.netloc)]
        headers = [*host, *headers, _framing(content)]
        request = httpx2.Request(
            message.method,
            url,
            headers=headers,
            stream=_Stream(content),
            extensions={"timeout": limits},
        )
    else:
        request = httpx2.Request(
            message.method,
            url,
            headers=headers,
            content=content,
            extensions={"timeout": limits},
        )
    request.url = url
    return request


def _framing(payload: StreamedPayload) -> tuple[bytes, bytes]:
    length = payload.length
    if length is None:
        return b"Transfer-Encoding", b"chunked"
    return b"Content-Length", str(length).encode("ascii")


@dataclass(frozen=True, slots=True)
class Answer:
    """A response that was taken.

    Attributes:
        response: Of httpx2; its body is still to come when it is streamed.
        headers: Its headers.
        content: Its body, when it was read.
    """

    response: httpx2.Response
    headers: ResponseHeaders
    content: bytes = b""


# A body up to this size is read to its end before the next attempt, because that keeps
# the connection; a longer one costs more than a new connection.
_WORTH_READING = 16_384


def is_worth_reading(headers: ResponseHeaders) -> bool:
    """Whether a response that nobody wants is read all the same."""
    length = headers.get("content-length", "")
    number = read_number(length)
    return number is not None and 0 <= number <= _WORTH_READING


def headers_of(response: httpx2.Response) -> ResponseHeaders:
    """The headers of a response."""
    return ResponseHeaders(response.headers.raw)


def common_headers(
    http_client: httpx2.Client | httpx2.AsyncClient, *, injected: bool
) -> list[tuple[bytes, bytes]]:
    """Headers of the connection pool: encodings, and what an injected client adds."""
    defaults = (b"accept", b"connection", b"user-agent")
    kept = []
    for name, value in http_client.headers.raw:
        lowered = name.lower()
        if lowered == b"accept-encoding" or (injected and lowered not in defaults):
            kept.append((name, value))
    return kept


class _NoCookies(httpx2.Cookies):
    """Keeps no cookie: none is ever sent back, and reading odd ones prints warnings."""

    def extract_cookies(self, response: httpx2.Response) -> None:
        """Leaves the cookies in the headers of the response."""


def without_cookies(http_client: HttpClient) -> HttpClient:
    """A client of our own, after it was told to keep no cookies."""
    http_client._cookies = _NoCookies()
    return http_client


def quiet_logs() -> None:
    """Keep queries of our requests, and cookies, out of the logs of httpx2 from now on."""
    _add_filter("httpx2", HideQueries())
    for protocol in ("http11", "http2"):
        _add_filter(f"httpcore2.{protocol}", HideCookies())


def _add_filter(name: str, added: logging.Filter) -> None:
    """Have a logger pass through a filter, once."""
    logger = logging.getLogger(name)
    if not any(type(each) is type(added) for each in logger.filters):
        logger.addFilter(added)
