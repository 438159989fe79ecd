"""Calls every operation of `client.countries` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/countries.json")


class TestSync:
    def test_countries_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["countries_get"])
        result = client.countries.countries_get()
        assert isinstance(result, models.CountriesResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_countries_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["countries_get"])
        result = await client.countries.countries_get()
        assert isinstance(result, models.CountriesResponse)
        server.check(result)
