"""The network backend of sync clients. No step outlasts the deadline of its call.

httpx2 only limits each read, so a server that sends a byte now and then could keep a
call alive forever. This backend checks the remaining time at every step. Async clients
do not need it, because a task can be canceled.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable
from typing import Any

import httpcore2
import httpx2

from ._http import without_cookies
from ._timeout import seconds_left

# Writes are split into chunks of this size, to notice a slow reader in between.
_PIECE_BYTES = 16_384


def make_client(
    transport: httpx2.BaseTransport | None, context: ssl.SSLContext | None = None
) -> httpx2.Client:
    """An httpx2 client with the transport, or with a network that keeps deadlines.

    Args:
        transport: A transport to send with, if the caller has one.
        context: What the connections show, if they show anything.
    """
    verify = True if context is None else context
    client = without_cookies(httpx2.Client(transport=transport, verify=verify))
    if transport is None:
        _count_steps(client)
    return client


def _count_steps(client: httpx2.Client) -> None:
    """Make every connection of a client keep the deadline, including through
    proxies."""
    for transport in (client._transport, *client._mounts.values()):
        pool = getattr(transport, "_pool", None)
        if isinstance(pool, httpcore2.ConnectionPool):
            pool._network_backend = _Network(pool._network_backend)


class _Network(httpcore2.NetworkBackend):
    """Opens connections that keep the deadline."""

    def __init__(self, inner: httpcore2.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        def connect(address: str) -> httpcore2.NetworkStream:
            limit = _limit(timeout, httpcore2.ConnectTimeout)
            return _Stream(
                self._inner.connect_tcp(
                    address, port, limit, local_address, socket_options
                )
            )

        if seconds_left() is None:
            return connect(host)
        *others, last = _addresses(host, port)
        for address in others:
            try:
                return connect(address)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
        return connect(last)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        limit = _limit(timeout, httpcore2.ConnectTimeout)
        return _Stream(self._inner.connect_unix_socket(path, limit, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


class _Stream(httpcore2.NetworkStream):
    """A connection that keeps the deadline of the call that uses it."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _limit(timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if seconds_left() is None:
            self._inner.write(buffer, timeout)
            return
        view = memoryview(buffer)
        for start in range(0, len(view), _PIECE_BYTES):
            limit = _limit(timeout, httpcore2.WriteTimeout)
            self._inner.write(bytes(view[start : start + _PIECE_BYTES]), limit)

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        limit = _limit(timeout, httpcore2.ConnectTimeout)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, limit))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _addresses(host: str, port: int) -> list[str]:
    """The addresses of a host. Trying all of them shares the remaining time."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpcore2.ConnectError(str(error)) from None
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def _limit(
    timeout: float | None, expired: type[httpcore2.TimeoutException]
) -> float | None:
    """The limit of a step: its own or the remaining time, whichever is shorter."""
    left = seconds_left()
    if left is None:
        return timeout
    if left <= 0:
        raise expired("the deadline has passed")
    return left if timeout is None else min(timeout, left)
