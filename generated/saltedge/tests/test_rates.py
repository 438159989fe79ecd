"""Calls every operation of `client.rates` against a local server."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/rates.json")


class TestSync:
    def test_rates_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["rates_get"])
        result = client.rates.rates_get(date=date.fromisoformat("2026-03-01"))
        assert isinstance(result, models.RatesResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_rates_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["rates_get"])
        result = await client.rates.rates_get(date=date.fromisoformat("2026-03-01"))
        assert isinstance(result, models.RatesResponse)
        server.check(result)
