"""Calls every operation of `client.currencies` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/currencies.json")


class TestSync:
    def test_currencies_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["currencies_get"])
        result = client.currencies.currencies_get()
        assert isinstance(result, models.CurrenciesResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_currencies_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["currencies_get"])
        result = await client.currencies.currencies_get()
        assert isinstance(result, models.CurrenciesResponse)
        server.check(result)
