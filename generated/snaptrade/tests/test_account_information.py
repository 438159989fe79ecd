"""Calls every operation of `client.account_information` against a local server."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from snaptrade_client import AsyncSnapTrade, SnapTrade, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/account_information.json")


class TestSync:
    def test_get_all_user_holdings(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_all_user_holdings"])
        with pytest.warns(DeprecationWarning):
            result = client.account_information.get_all_user_holdings(
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
                brokerage_authorizations="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            )
        assert isinstance(result[0], models.AccountHoldings)
        server.check(result)

    def test_get_user_holdings(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_holdings"])
        with pytest.warns(DeprecationWarning):
            result = client.account_information.get_user_holdings(
                account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            )
        assert isinstance(result, models.AccountHoldingsAccount)
        server.check(result)

    def test_list_user_accounts(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_user_accounts"])
        result = client.account_information.list_user_accounts(
            user_id="customer-4217", user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36"
        )
        assert isinstance(result[0], models.Account)
        server.check(result)

    def test_get_user_account_details(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_details"])
        result = client.account_information.get_user_account_details(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.Account)
        server.check(result)

    def test_update_user_account(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["update_user_account"])
        result = client.account_information.update_user_account(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result[0], models.Account)
        server.check(result)

    def test_get_user_account_balance(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_balance"])
        result = client.account_information.get_user_account_balance(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result[0], models.Balance)
        server.check(result)

    def test_get_user_account_positions(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_positions"])
        with pytest.warns(DeprecationWarning):
            result = client.account_information.get_user_account_positions(
                account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            )
        assert isinstance(result[0], models.Position)
        server.check(result)

    def test_get_all_account_positions(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_all_account_positions"])
        result = client.account_information.get_all_account_positions(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.AllAccountPositionsResponse)
        server.check(result)

    def test_get_user_account_orders(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_orders"])
        result = client.account_information.get_user_account_orders(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            state="open",
            days=14,
        )
        assert isinstance(result[0], models.AccountOrderRecord)
        server.check(result)

    def test_get_account_balance_history(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_account_balance_history"])
        result = client.account_information.get_account_balance_history(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.AccountValueHistoryResponse)
        server.check(result)

    def test_get_user_account_recent_orders(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_recent_orders"])
        result = client.account_information.get_user_account_recent_orders(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            only_executed=False,
        )
        assert isinstance(result, models.RecentOrdersResponse)
        server.check(result)

    def test_get_user_account_return_rates(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_return_rates"])
        result = client.account_information.get_user_account_return_rates(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            timeframes="YTD,1M",
        )
        assert isinstance(result, models.RateOfReturnResponse)
        server.check(result)

    def test_get_account_activities(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_account_activities"])
        result = client.account_information.get_account_activities(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            start_date=date.fromisoformat("2026-01-01"),
            end_date=date.fromisoformat("2026-03-31"),
            offset=0,
            limit=100,
            type="DIVIDEND,INTEREST",
        )
        assert isinstance(result, models.PaginatedUniversalActivity)
        server.check(result)

    def test_get_user_account_order_detail(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_order_detail"])
        result = client.account_information.get_user_account_order_detail(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.AccountInformationGetUserAccountOrderDetailRequest(
                brokerage_order_id="example-brokerage-order-id"
            ),
        )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSnapTrade) -> AsyncSnapTrade:
        return async_client

    async def test_get_all_user_holdings(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_all_user_holdings"])
        with pytest.warns(DeprecationWarning):
            result = await client.account_information.get_all_user_holdings(
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
                brokerage_authorizations="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            )
        assert isinstance(result[0], models.AccountHoldings)
        server.check(result)

    async def test_get_user_holdings(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_holdings"])
        with pytest.warns(DeprecationWarning):
            result = await client.account_information.get_user_holdings(
                account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            )
        assert isinstance(result, models.AccountHoldingsAccount)
        server.check(result)

    async def test_list_user_accounts(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_user_accounts"])
        result = await client.account_information.list_user_accounts(
            user_id="customer-4217", user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36"
        )
        assert isinstance(result[0], models.Account)
        server.check(result)

    async def test_get_user_account_details(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_details"])
        result = await client.account_information.get_user_account_details(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.Account)
        server.check(result)

    async def test_update_user_account(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["update_user_account"])
        result = await client.account_information.update_user_account(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result[0], models.Account)
        server.check(result)

    async def test_get_user_account_balance(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_balance"])
        result = await client.account_information.get_user_account_balance(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result[0], models.Balance)
        server.check(result)

    async def test_get_user_account_positions(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_positions"])
        with pytest.warns(DeprecationWarning):
            result = await client.account_information.get_user_account_positions(
                account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            )
        assert isinstance(result[0], models.Position)
        server.check(result)

    async def test_get_all_account_positions(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_all_account_positions"])
        result = await client.account_information.get_all_account_positions(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.AllAccountPositionsResponse)
        server.check(result)

    async def test_get_user_account_orders(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_orders"])
        result = await client.account_information.get_user_account_orders(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            state="open",
            days=14,
        )
        assert isinstance(result[0], models.AccountOrderRecord)
        server.check(result)

    async def test_get_account_balance_history(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_account_balance_history"])
        result = await client.account_information.get_account_balance_history(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.AccountValueHistoryResponse)
        server.check(result)

    async def test_get_user_account_recent_orders(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_recent_orders"])
        result = await client.account_information.get_user_account_recent_orders(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            only_executed=False,
        )
        assert isinstance(result, models.RecentOrdersResponse)
        server.check(result)

    async def test_get_user_account_return_rates(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_return_rates"])
        result = await client.account_information.get_user_account_return_rates(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            timeframes="YTD,1M",
        )
        assert isinstance(result, models.RateOfReturnResponse)
        server.check(result)

    async def test_get_account_activities(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_account_activities"])
        result = await client.account_information.get_account_activities(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            start_date=date.fromisoformat("2026-01-01"),
            end_date=date.fromisoformat("2026-03-31"),
            offset=0,
            limit=100,
            type="DIVIDEND,INTEREST",
        )
        assert isinstance(result, models.PaginatedUniversalActivity)
        server.check(result)

    async def test_get_user_account_order_detail(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["get_user_account_order_detail"])
        result = await client.account_information.get_user_account_order_detail(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.AccountInformationGetUserAccountOrderDetailRequest(
                brokerage_order_id="example-brokerage-order-id"
            ),
        )
        assert isinstance(result, models.AccountOrderRecord)
        server.check(result)
