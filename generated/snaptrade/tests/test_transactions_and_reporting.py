"""Calls every operation of `client.transactions_and_reporting` against a local
server.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from snaptrade_client import AsyncSnapTrade, SnapTrade, models

EXCHANGES = read_exchanges(
    Path(__file__).parent / "exchanges/transactions_and_reporting.json"
)


class TestSync:
    def test_get_activities(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_activities"])
        with pytest.warns(DeprecationWarning):
            result = client.transactions_and_reporting.get_activities(
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
                start_date=date.fromisoformat("2026-01-01"),
                end_date=date.fromisoformat("2026-03-31"),
                accounts="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                brokerage_authorizations="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
                type="DIVIDEND,INTEREST",
            )
        assert isinstance(result[0], models.UniversalActivity)
        server.check(result)

    def test_get_reporting_custom_range(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_reporting_custom_range"])
        with pytest.warns(DeprecationWarning):
            result = client.transactions_and_reporting.get_reporting_custom_range(
                start_date=date.fromisoformat("2026-01-01"),
                end_date=date.fromisoformat("2026-03-31"),
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
                accounts="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                detailed=True,
                frequency="weekly",
            )
        assert isinstance(result, models.PerformanceCustom)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSnapTrade) -> AsyncSnapTrade:
        return async_client

    async def test_get_activities(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_activities"])
        with pytest.warns(DeprecationWarning):
            result = await client.transactions_and_reporting.get_activities(
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
                start_date=date.fromisoformat("2026-01-01"),
                end_date=date.fromisoformat("2026-03-31"),
                accounts="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                brokerage_authorizations="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
                type="DIVIDEND,INTEREST",
            )
        assert isinstance(result[0], models.UniversalActivity)
        server.check(result)

    async def test_get_reporting_custom_range(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_reporting_custom_range"])
        with pytest.warns(DeprecationWarning):
            result = await client.transactions_and_reporting.get_reporting_custom_range(
                start_date=date.fromisoformat("2026-01-01"),
                end_date=date.fromisoformat("2026-03-31"),
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
                accounts="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                detailed=True,
                frequency="weekly",
            )
        assert isinstance(result, models.PerformanceCustom)
        server.check(result)
