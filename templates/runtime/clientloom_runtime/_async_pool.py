"""The connections of an async client, opened on demand and shared by its copies."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import httpx2

from ._errors import ConfigurationError
from ._fork import watch
from ._pool import client_context

if TYPE_CHECKING:
    import ssl
    from asyncio import AbstractEventLoop

    from ._auth import Auth
    from ._message import Message


class AsyncPool:
    """Connections of an async client, separate for each event loop that uses it.

    A connection belongs to the loop that opened it. Otherwise, a client that outlives
    one `asyncio.run` would reuse connections of a closed loop.

    Args:
        http_client: A client to send with. It stays open.
        transport: A transport to send with. It stays open.
        auths: The strategies of the client. Some present a certificate.
    """

    def __init__(
        self,
        http_client: httpx2.AsyncClient | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        auths: Sequence[Auth] = (),
    ) -> None:
        self._auths = auths
        self._injected = http_client
        self._transport = transport
        self._clients: WeakKeyDictionary[AbstractEventLoop, httpx2.AsyncClient] = (
            WeakKeyDictionary()
        )
        # Those for other origins, where those of the servers show a certificate.
        self._elsewhere: WeakKeyDictionary[AbstractEventLoop, httpx2.AsyncClient] = (
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
        from ._http import http_request

        loop = _running_loop()
        client = self._clients.get(loop) or self._open(loop)
        if not message.trusted:
            client = self._elsewhere.get(loop, client)
        request = http_request(message, limits, self._headers)
        # Credentials of a custom client must not reach other origins.
        auth = client.auth if message.trusted else None
        return await client.send(
            request, stream=True, auth=auth, follow_redirects=False
        )

    def _open(self, loop: AbstractEventLoop) -> httpx2.AsyncClient:
        from ._http import common_headers, quiet_logs

        with self._lock:
            if self._closed:
                raise ConfigurationError("the client is closed")
            quiet_logs()
            injected = self._injected is not None
            own = not injected and self._transport is None
            context = client_context(self._auths) if own else None
            if context is not None:
                self._elsewhere[loop] = _make_async_client(None)
            client = self._injected or _make_async_client(self._transport, context)
            self._headers = common_headers(client, injected=injected)
            self._clients[loop] = client
            return client

    async def close(self) -> None:
        """Close the connections of this event loop, unless the caller passed them
        in."""
        with self._lock:
            loop = _running_loop()
            clients = [self._clients.pop(loop, None), self._elsewhere.pop(loop, None)]
            self._clients.clear()
            self._elsewhere.clear()
            self._closed = True
        for client in clients:
            if client and self._injected is None and self._transport is None:
                await client.aclose()

    def after_fork(self) -> None:
        """Leave the sockets to the parent process. The child opens its own."""
        self._lock = Lock()
        self._clients = WeakKeyDictionary()
        self._elsewhere = WeakKeyDictionary()


def _running_loop() -> AbstractEventLoop:
    # Sync clients import this module too, and asyncio takes longer than the client.
    from asyncio import get_running_loop

    return get_running_loop()


def _make_async_client(
    transport: httpx2.AsyncBaseTransport | None, context: ssl.SSLContext | None = None
) -> httpx2.AsyncClient:
    from ._http import without_cookies

    verify = True if context is None else context
    return without_cookies(httpx2.AsyncClient(transport=transport, verify=verify))
