"""The connections of an async client, opened on demand and shared by its copies."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import httpx2

from ._fork import watch
from ._http import common_headers, http_request, quiet_logs, without_cookies
from ._message import Message
from .errors import ConfigurationError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop


class AsyncPool:
    """Connections of an async client, separate for each event loop that uses it.

    A connection belongs to the loop that opened it. Otherwise, a client that outlives
    one `asyncio.run` would reuse connections of a closed loop.

    Args:
        http_client: A client to send with. It stays open.
        transport: A transport to send with. It stays open.
    """

    def __init__(
        self,
        http_client: httpx2.AsyncClient | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        self._injected = http_client
        self._transport = transport
        self._clients: WeakKeyDictionary[AbstractEventLoop, httpx2.AsyncClient] = (
            WeakKeyDictionary()
        )
        self._headers: list[tuple[bytes, bytes]] = []
        self._closed = False
        self._lock = Lock()
        watch(self)

    async def send(
        self, message: Message, limits: dict[str, float | None]
    ) -> httpx2.Response:
        """Send one message without reading the response body.

        Raises:
            httpx2.RequestError: if no response arrives.
            ConfigurationError: if the client is closed.
        """
        loop = _running_loop()
        client = self._clients.get(loop) or self._open(loop)
        request = http_request(message, limits, self._headers)
        # Credentials of a custom client must not reach other origins.
        auth = client.auth if message.trusted else None
        return await client.send(
            request, stream=True, auth=auth, follow_redirects=False
        )

    def _open(self, loop: AbstractEventLoop) -> httpx2.AsyncClient:
        with self._lock:
            if self._closed:
                raise ConfigurationError("the client is closed")
            quiet_logs()
            client = self._injected or _make_async_client(self._transport)
            injected = self._injected is not None
            self._headers = common_headers(client, injected=injected)
            self._clients[loop] = client
            return client

    async def close(self) -> None:
        """Close the connections of this event loop, unless the caller passed them
        in."""
        with self._lock:
            client = self._clients.pop(_running_loop(), None)
            self._clients.clear()
            self._closed = True
        if client is not None and self._injected is None and self._transport is None:
            await client.aclose()

    def after_fork(self) -> None:
        """Leave the sockets to the parent process. The child opens its own."""
        self._lock = Lock()
        self._clients = WeakKeyDictionary()


def _running_loop() -> AbstractEventLoop:
    # Sync clients import this module too, and asyncio takes longer than the client.
    from asyncio import get_running_loop

    return get_running_loop()


def _make_async_client(
    transport: httpx2.AsyncBaseTransport | None,
) -> httpx2.AsyncClient:
    return without_cookies(httpx2.AsyncClient(transport=transport))
