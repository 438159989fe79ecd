"""Calls every operation of `client.enrich` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/enrich.json")


class TestSync:
    def test_get_enrich(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_enrich"])
        result = client.enrich.get_enrich(
            q="example-q", institution="example-institution"
        )
        assert isinstance(result, models.GetEnrichResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_get_enrich(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_enrich"])
        result = await client.enrich.get_enrich(
            q="example-q", institution="example-institution"
        )
        assert isinstance(result, models.GetEnrichResponse)
        server.check(result)
