"""Transports that send every request to one server, whatever its URL."""

from __future__ import annotations

import httpx2


class Transport(httpx2.BaseTransport):
    """Sends every request to one server."""

    def __init__(self, url: str) -> None:
        self._url = httpx2.URL(url)
        self._inner = httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return self._inner.handle_request(_redirected(request, self._url))

    def close(self) -> None:
        self._inner.close()


class AsyncTransport(httpx2.AsyncBaseTransport):
    """Sends every request to one server."""

    def __init__(self, url: str) -> None:
        self._url = httpx2.URL(url)
        self._inner = httpx2.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return await self._inner.handle_async_request(_redirected(request, self._url))

    async def aclose(self) -> None:
        await self._inner.aclose()


def _redirected(request: httpx2.Request, to: httpx2.URL) -> httpx2.Request:
    """The same request to another server. Its Host header still names the original
    one."""
    url = request.url.copy_with(scheme=to.scheme, host=to.host, port=to.port)
    return httpx2.Request(
        request.method,
        url,
        headers=request.headers,
        stream=request.stream,
        extensions=request.extensions,
    )
