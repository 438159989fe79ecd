"""Clients of Salt Edge Account Information API that talk to a local server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from clientloom_runtime.testing import LocalServer

from saltedge_client import AsyncSaltEdge, SaltEdge


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
) -> Iterator[SaltEdge]:
    """A client that rejects any difference from the
    spec."""
    with SaltEdge(
        app_id="test-app-id",
        secret="test-secret",
        callback_public_key="test-callback-public-key",
        transport=server.transport(),
        strict=True,
        max_retries=0,
    ) as client:
        yield client


@pytest.fixture
async def async_client(
    server: LocalServer,
    anyio_backend: str,
) -> AsyncIterator[AsyncSaltEdge]:
    """A client, async, that rejects any difference from the
    spec."""
    async with AsyncSaltEdge(
        app_id="test-app-id",
        secret="test-secret",
        callback_public_key="test-callback-public-key",
        transport=server.async_transport(),
        strict=True,
        max_retries=0,
    ) as client:
        yield client
