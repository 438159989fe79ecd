"""Calls every operation of `client.merchants` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/merchants.json")


class TestSync:
    def test_merchants_post(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["merchants_post"])
        result = client.merchants.merchants_post(
            body=models.MerchantRequestBody(data=["b7a1f0c2"])
        )
        assert isinstance(result, models.MerchantResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_merchants_post(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["merchants_post"])
        result = await client.merchants.merchants_post(
            body=models.MerchantRequestBody(data=["b7a1f0c2"])
        )
        assert isinstance(result, models.MerchantResponse)
        server.check(result)
