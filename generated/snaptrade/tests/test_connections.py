"""Calls every operation of `client.connections` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from snaptrade_client import AsyncSnapTrade, SnapTrade, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/connections.json")


class TestSync:
    def test_return_rates(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["return_rates"])
        result = client.connections.return_rates(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            timeframes="YTD,1M",
        )
        assert isinstance(result, models.RateOfReturnResponse)
        server.check(result)

    def test_list_brokerage_authorizations(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_brokerage_authorizations"])
        result = client.connections.list_brokerage_authorizations(
            user_id="customer-4217", user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36"
        )
        assert isinstance(result[0], models.BrokerageAuthorization)
        server.check(result)

    def test_detail_brokerage_authorization(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["detail_brokerage_authorization"])
        result = client.connections.detail_brokerage_authorization(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.BrokerageAuthorization)
        server.check(result)

    def test_remove_brokerage_authorization(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["remove_brokerage_authorization"])
        client.connections.remove_brokerage_authorization(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        server.check()

    def test_delete_connection(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["delete_connection"])
        result = client.connections.delete_connection(
            connection_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.DeleteConnectionConfirmation)
        server.check(result)

    def test_refresh_brokerage_authorization(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["refresh_brokerage_authorization"])
        result = client.connections.refresh_brokerage_authorization(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.BrokerageAuthorizationRefreshConfirmation)
        server.check(result)

    def test_sync_brokerage_authorization_transactions(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["sync_brokerage_authorization_transactions"])
        result = client.connections.sync_brokerage_authorization_transactions(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(
            result, models.BrokerageAuthorizationTransactionsSyncConfirmation
        )
        server.check(result)

    def test_disable_brokerage_authorization(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["disable_brokerage_authorization"])
        result = client.connections.disable_brokerage_authorization(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.BrokerageAuthorizationDisabledConfirmation)
        server.check(result)

    def test_list_brokerage_authorization_accounts(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_brokerage_authorization_accounts"])
        result = client.connections.list_brokerage_authorization_accounts(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result[0], models.Account)
        server.check(result)

    def test_session_events(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["session_events"])
        result = client.connections.session_events(
            partner_client_id="EXAMPLE-PARTNER",
            user_id="customer-4217",
            session_id="d2b84f60-93ae-4c17-8f5d-60b1e7a9c342",
        )
        assert isinstance(result[0], models.SessionEvent)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSnapTrade) -> AsyncSnapTrade:
        return async_client

    async def test_return_rates(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["return_rates"])
        result = await client.connections.return_rates(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            timeframes="YTD,1M",
        )
        assert isinstance(result, models.RateOfReturnResponse)
        server.check(result)

    async def test_list_brokerage_authorizations(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_brokerage_authorizations"])
        result = await client.connections.list_brokerage_authorizations(
            user_id="customer-4217", user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36"
        )
        assert isinstance(result[0], models.BrokerageAuthorization)
        server.check(result)

    async def test_detail_brokerage_authorization(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["detail_brokerage_authorization"])
        result = await client.connections.detail_brokerage_authorization(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.BrokerageAuthorization)
        server.check(result)

    async def test_remove_brokerage_authorization(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["remove_brokerage_authorization"])
        await client.connections.remove_brokerage_authorization(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        server.check()

    async def test_delete_connection(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["delete_connection"])
        result = await client.connections.delete_connection(
            connection_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.DeleteConnectionConfirmation)
        server.check(result)

    async def test_refresh_brokerage_authorization(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["refresh_brokerage_authorization"])
        result = await client.connections.refresh_brokerage_authorization(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.BrokerageAuthorizationRefreshConfirmation)
        server.check(result)

    async def test_sync_brokerage_authorization_transactions(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["sync_brokerage_authorization_transactions"])
        result = await client.connections.sync_brokerage_authorization_transactions(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(
            result, models.BrokerageAuthorizationTransactionsSyncConfirmation
        )
        server.check(result)

    async def test_disable_brokerage_authorization(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["disable_brokerage_authorization"])
        result = await client.connections.disable_brokerage_authorization(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result, models.BrokerageAuthorizationDisabledConfirmation)
        server.check(result)

    async def test_list_brokerage_authorization_accounts(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_brokerage_authorization_accounts"])
        result = await client.connections.list_brokerage_authorization_accounts(
            authorization_id="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
        )
        assert isinstance(result[0], models.Account)
        server.check(result)

    async def test_session_events(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["session_events"])
        result = await client.connections.session_events(
            partner_client_id="EXAMPLE-PARTNER",
            user_id="customer-4217",
            session_id="d2b84f60-93ae-4c17-8f5d-60b1e7a9c342",
        )
        assert isinstance(result[0], models.SessionEvent)
        server.check(result)
