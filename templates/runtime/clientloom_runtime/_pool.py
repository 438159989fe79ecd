"""The connections of a sync client, opened on demand and shared by its copies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import Lock
from typing import TYPE_CHECKING

import httpx2

from ._errors import ConfigurationError
from ._fork import watch

if TYPE_CHECKING:
    import ssl

    from ._auth import Auth
    from ._message import Message


class Pool:
    """Connections of a sync client.

    Args:
        http_client: A client to send with. It stays open.
        transport: A transport to send with. It stays open.
        auths: The strategies of the client. Some present a certificate.
    """

    def __init__(
        self,
        http_client: httpx2.Client | None = None,
        transport: httpx2.BaseTransport | None = None,
        auths: Sequence[Auth] = (),
    ) -> None:
        self._auths = auths
        self._injected = http_client
        self._transport = transport
        self._client: httpx2.Client | None = None
        # The one for other origins, where that of the servers shows a certificate.
        self._elsewhere: httpx2.Client | None = None
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
        from ._http import http_request

        client = self._client or self._open()
        if self._elsewhere is not None and not message.trusted:
            client = self._elsewhere
        request = http_request(message, limits, self._headers)
        # Credentials of a custom client must not reach other origins.
        auth = client.auth if message.trusted else None
        return client.send(request, stream=True, auth=auth, follow_redirects=False)

    def _open(self) -> httpx2.Client:
        from ._http import common_headers, quiet_logs
        from ._network import make_client

        with self._lock:
            if self._closed:
                raise ConfigurationError("the client is closed")
            if self._client is None:
                quiet_logs()
                injected = self._injected is not None
                own = not injected and self._transport is None
                context = client_context(self._auths) if own else None
                if context is not None:
                    self._elsewhere = make_client(None)
                client = self._injected or make_client(self._transport, context)
                self._headers = common_headers(client, injected=injected)
                self._client = client
            return self._client

    def close(self) -> None:
        """Close the connections, unless the caller passed them in."""
        with self._lock:
            clients = (self._client, self._elsewhere)
            self._client = self._elsewhere = None
            self._closed = True
        for client in clients:
            if client and self._injected is None and self._transport is None:
                client.close()

    def after_fork(self) -> None:
        """Leave the sockets to the parent process. The child opens its own."""
        self._lock = Lock()
        self._client = self._elsewhere = None


def client_context(auths: Iterable[Auth]) -> ssl.SSLContext | None:
    """What the connections of a client show; `None` for nothing."""
    showing = [auth for auth in auths if auth.shows_certificate and not auth.absent()]
    if not showing:
        return None
    from ._auth_tls import showing_context

    return showing_context(showing)
