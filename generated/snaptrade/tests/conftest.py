"""Clients of SnapTrade that talk to a local server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from clientloom_runtime.testing import LocalServer

from snaptrade_client import AsyncSnapTrade, SnapTrade


@pytest.fixture
def anyio_backend() -> str:
    """The event loop of the async tests."""
    return "asyncio"


@pytest.fixture(scope="session")
def server() -> Iterator[LocalServer]:
    """The server that receives every request of a test."""
    with LocalServer() as server:
        yield server


@pytest.fixture
def client(
    server: LocalServer,
) -> Iterator[SnapTrade]:
    """A client that rejects any difference from the
    spec."""
    with SnapTrade(
        client_id="test-client-id",
        consumer_key="test-consumer-key",
        transport=server.transport(),
        strict=True,
        max_retries=0,
    ) as client:
        yield client


@pytest.fixture
async def async_client(
    server: LocalServer,
    anyio_backend: str,
) -> AsyncIterator[AsyncSnapTrade]:
    """A client, async, that rejects any difference from the
    spec."""
    async with AsyncSnapTrade(
        client_id="test-client-id",
        consumer_key="test-consumer-key",
        transport=server.async_transport(),
        strict=True,
        max_retries=0,
    ) as client:
        yield client
