"""Clients of Basiq that talk to a local server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from clientloom_runtime.testing import LocalServer

from basiq_client import AsyncBasiq, Basiq


@pytest.fixture
def anyio_backend() -> str:
    """The event loop of the async tests."""
    return "asyncio"


@pytest.fixture(scope="session")
def server() -> Iterator[LocalServer]:
    """The server that receives every request of a test."""
    with LocalServer() as server:
        server.answer_always("/token", {"access_token": "test-token"})
        yield server


@pytest.fixture
def client(
    server: LocalServer,
) -> Iterator[Basiq]:
    """A client that rejects any difference from the
    spec."""
    with Basiq(
        access_token="test-access-token",
        api_key="test-api-key",
        webhook_secret="test-webhook-secret",
        transport=server.transport(),
        strict=True,
        max_retries=0,
    ) as client:
        yield client


@pytest.fixture
async def async_client(
    server: LocalServer,
    anyio_backend: str,
) -> AsyncIterator[AsyncBasiq]:
    """A client, async, that rejects any difference from the
    spec."""
    async with AsyncBasiq(
        access_token="test-access-token",
        api_key="test-api-key",
        webhook_secret="test-webhook-secret",
        transport=server.async_transport(),
        strict=True,
        max_retries=0,
    ) as client:
        yield client
