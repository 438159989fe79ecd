"""Convert messages to httpx2 requests, and httpx2 responses to ours."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import httpx2

from ._headers import ResponseHeaders
from ._logging import HideCookies, HideQueries

if TYPE_CHECKING:
    from ._message import Message
    from ._payload import StreamedPayload

HttpClient = TypeVar("HttpClient", httpx2.Client, httpx2.AsyncClient)


class PrivateUrl(httpx2.URL):
    """A URL whose query must not be logged."""

    def shown(self) -> str:
        """Scheme, host and port. The path may contain secrets too."""
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
    """Convert a message to an httpx2 request.

    Args:
        message: The complete message.
        limits: Timeouts of the attempt.
        common_headers: Headers of every request of the connection pool. The message's
            own headers win. Of these, only accepted encodings go to other origins.
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
    if content is None or isinstance(content, bytes):
        request = httpx2.Request(
            message.method,
            url,
            headers=headers,
            content=content,
            extensions={"timeout": limits},
        )
    else:
        host = [] if b"host" in replaced else [(b"Host", url.netloc)]
        headers = [*host, *headers, _framing(content)]
        request = httpx2.Request(
            message.method,
            url,
            headers=headers,
            stream=_Stream(content),
            extensions={"timeout": limits},
        )
    request.url = url
    return request


def _framing(payload: StreamedPayload) -> tuple[bytes, bytes]:
    length = payload.length
    if length is None:
        return b"Transfer-Encoding", b"chunked"
    return b"Content-Length", str(length).encode("ascii")


class Answer(NamedTuple):
    """An accepted response.

    Attributes:
        response: The httpx2 response. Its body is unread if it is streamed.
        headers: The response headers.
        content: The body, if it was read.
    """

    response: httpx2.Response
    headers: ResponseHeaders
    content: bytes = b""


# Bodies up to this size are drained before the next attempt, to keep the connection.
# Draining more costs more than a new connection.
_WORTH_READING = 16_384


def is_worth_reading(headers: ResponseHeaders) -> bool:
    """Whether to drain a response that nobody needs."""
    from ._text import read_number

    length = headers.get("content-length", "")
    number = read_number(length)
    return number is not None and 0 <= number <= _WORTH_READING


def headers_of(response: httpx2.Response) -> ResponseHeaders:
    """The headers of a response."""
    return ResponseHeaders(response.headers.raw)


def common_headers(
    http_client: httpx2.Client | httpx2.AsyncClient, *, injected: bool
) -> list[tuple[bytes, bytes]]:
    """Headers of the connection pool: encodings, and those of a custom client."""
    defaults = (b"accept", b"connection", b"user-agent")
    kept = []
    for name, value in http_client.headers.raw:
        lowered = name.lower()
        if lowered == b"accept-encoding" or (injected and lowered not in defaults):
            kept.append((name, value))
    return kept


class _NoCookies(httpx2.Cookies):
    """Stores no cookies: none is ever sent back, and parsing odd ones prints
    warnings."""

    def extract_cookies(self, response: httpx2.Response) -> None:
        """Leave the cookies in the response headers."""


def without_cookies(http_client: HttpClient) -> HttpClient:
    """An httpx2 client that stores no cookies."""
    http_client._cookies = _NoCookies()
    return http_client


def quiet_logs() -> None:
    """Keep queries and cookies out of the logs of httpx2 from now on."""
    _add_filter("httpx2", HideQueries())
    for protocol in ("http11", "http2"):
        _add_filter(f"httpcore2.{protocol}", HideCookies())


def _add_filter(name: str, added: logging.Filter) -> None:
    """Add a filter to a logger, once."""
    logger = logging.getLogger(name)
    if not any(type(each) is type(added) for each in logger.filters):
        logger.addFilter(added)
