"""Calls every operation of `client.experimental_endpoints` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from snaptrade_client import AsyncSnapTrade, SnapTrade, models

EXCHANGES = read_exchanges(
    Path(__file__).parent / "exchanges/experimental_endpoints.json"
)


class TestSync:
    def test_trade_detection_list_subscriptions(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["trade_detection_list_subscriptions"])
        result = client.experimental_endpoints.trade_detection_list_subscriptions()
        assert isinstance(result[0], models.TradeDetectionSubscription)
        server.check(result)

    def test_trade_detection_add_subscription(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["trade_detection_add_subscription"])
        result = client.experimental_endpoints.trade_detection_add_subscription(
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.TradeDetectionAddSubscriptionRequest(
                account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
                check_interval_seconds=600,
            ),
        )
        assert isinstance(result, models.TradeDetectionSubscription)
        server.check(result)

    def test_trade_detection_cancel_subscription(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["trade_detection_cancel_subscription"])
        result = client.experimental_endpoints.trade_detection_cancel_subscription(
            body=models.TradeDetectionCancelSubscriptionRequest(
                account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f"
            )
        )
        assert isinstance(result, models.TradeDetectionCancelSubscriptionResponse)
        server.check(result)

    def test_account_information_get_user_account_orders_v2(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["account_information_get_user_account_orders_v2"])
        result = client.experimental_endpoints.account_information_get_user_account_orders_v2(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            state="open",
            days=14,
        )
        assert isinstance(result, models.AccountOrdersV2Response)
        server.check(result)

    def test_account_information_get_user_account_recent_orders_v2(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["account_information_get_user_account_recent_orders_v2"])
        result = client.experimental_endpoints.account_information_get_user_account_recent_orders_v2(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            only_executed=False,
        )
        assert isinstance(result, models.AccountOrdersV2Response)
        server.check(result)

    def test_connections_list_connection_accounts(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["connections_list_connection_accounts"])
        result = client.experimental_endpoints.connections_list_connection_accounts(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result[0], models.InvestmentAccount)
        server.check(result)

    def test_account_information_get_user_account_order_detail_v2(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["account_information_get_user_account_order_detail_v2"])
        result = client.experimental_endpoints.account_information_get_user_account_order_detail_v2(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            brokerage_order_id="ord-20260304-000187",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.AccountOrderRecordV2)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSnapTrade) -> AsyncSnapTrade:
        return async_client

    async def test_trade_detection_list_subscriptions(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["trade_detection_list_subscriptions"])
        result = (
            await client.experimental_endpoints.trade_detection_list_subscriptions()
        )
        assert isinstance(result[0], models.TradeDetectionSubscription)
        server.check(result)

    async def test_trade_detection_add_subscription(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["trade_detection_add_subscription"])
        result = await client.experimental_endpoints.trade_detection_add_subscription(
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.TradeDetectionAddSubscriptionRequest(
                account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
                check_interval_seconds=600,
            ),
        )
        assert isinstance(result, models.TradeDetectionSubscription)
        server.check(result)

    async def test_trade_detection_cancel_subscription(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["trade_detection_cancel_subscription"])
        result = (
            await client.experimental_endpoints.trade_detection_cancel_subscription(
                body=models.TradeDetectionCancelSubscriptionRequest(
                    account_id="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f"
                )
            )
        )
        assert isinstance(result, models.TradeDetectionCancelSubscriptionResponse)
        server.check(result)

    async def test_account_information_get_user_account_orders_v2(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["account_information_get_user_account_orders_v2"])
        result = await client.experimental_endpoints.account_information_get_user_account_orders_v2(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            state="open",
            days=14,
        )
        assert isinstance(result, models.AccountOrdersV2Response)
        server.check(result)

    async def test_account_information_get_user_account_recent_orders_v2(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["account_information_get_user_account_recent_orders_v2"])
        result = await client.experimental_endpoints.account_information_get_user_account_recent_orders_v2(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            only_executed=False,
        )
        assert isinstance(result, models.AccountOrdersV2Response)
        server.check(result)

    async def test_connections_list_connection_accounts(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["connections_list_connection_accounts"])
        result = (
            await client.experimental_endpoints.connections_list_connection_accounts(
                authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
                user_id="customer-4217",
                user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            )
        )
        assert isinstance(result[0], models.InvestmentAccount)
        server.check(result)

    async def test_account_information_get_user_account_order_detail_v2(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["account_information_get_user_account_order_detail_v2"])
        result = await client.experimental_endpoints.account_information_get_user_account_order_detail_v2(
            account_id="6f3c9a1e-52b7-4d0f-8e94-17ab2c60d385",
            brokerage_order_id="ord-20260304-000187",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.AccountOrderRecordV2)
        server.check(result)
