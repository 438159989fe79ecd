"""The connections of a sync client, opened on demand and shared by its copies."""

from __future__ import annotations

from threading import Lock

import httpx2

from ._fork import watch
from ._http import common_headers, http_request, quiet_logs, without_cookies
from ._message import Message
from .errors import ConfigurationError


class Pool:
    """Connections of a sync client.

    Args:
        http_client: A client to send with. It stays open.
        transport: A transport to send with. It stays open.
    """

    def __init__(
        self,
        http_client: httpx2.Client | None = None,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        self._injected = http_client
        self._transport = transport
        self._client: httpx2.Client | None = None
        self._headers: list[tuple[bytes, bytes]] = []
        self._closed = False
        self._lock = Lock()
        watch(self)

    def send(
        self, message: Message, limits: dict[str, float | None]
    ) -> httpx2.Response:
        """Send one message without reading the response body.

        Raises:
            httpx2.RequestError: if no response arrives.
            ConfigurationError: if the client is closed.
        """
        client = self._client or self._open()
        request = http_request(message, limits, self._headers)
        # Credentials of a custom client must not reach other origins.
        auth = client.auth if message.trusted else None
        return client.send(request, stream=True, auth=auth, follow_redirects=False)

    def _open(self) -> httpx2.Client:
        with self._lock:
            if self._closed:
                raise ConfigurationError("the client is closed")
            if self._client is None:
                quiet_logs()
                client = self._injected or _make_client(self._transport)
                injected = self._injected is not None
                self._headers = common_headers(client, injected=injected)
                self._client = client
            return self._client

    def close(self) -> None:
        """Close the connections, unless the caller passed them in."""
        with self._lock:
            client, self._client = self._client, None
            self._closed = True
        if client is not None and self._injected is None and self._transport is None:
            client.close()

    def after_fork(self) -> None:
        """Leave the sockets to the parent process. The child opens its own."""
        self._lock = Lock()
        self._client = None


def _make_client(transport: httpx2.BaseTransport | None) -> httpx2.Client:
    from ._network import count_steps

    client = without_cookies(httpx2.Client(transport=transport))
    if transport is None:
        count_steps(client)
    return client
