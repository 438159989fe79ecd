"""Calls every operation of `client.options` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from snaptrade_client import AsyncSnapTrade, SnapTrade, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/options.json")


class TestSync:
    def test_list_option_holdings(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_option_holdings"])
        with pytest.warns(DeprecationWarning):
            result = client.options.list_option_holdings(
                account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            )
        assert isinstance(result[0], models.OptionsPosition)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSnapTrade) -> AsyncSnapTrade:
        return async_client

    async def test_list_option_holdings(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_option_holdings"])
        with pytest.warns(DeprecationWarning):
            result = await client.options.list_option_holdings(
                account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            )
        assert isinstance(result[0], models.OptionsPosition)
        server.check(result)
