"""Calls every operation of `client.authentication` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from snaptrade_client import AsyncSnapTrade, SnapTrade, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/authentication.json")


class TestSync:
    def test_list_snap_trade_users(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_snap_trade_users"])
        result = client.authentication.list_snap_trade_users()
        server.check(result)

    def test_register_snap_trade_user(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["register_snap_trade_user"])
        result = client.authentication.register_snap_trade_user(
            body=models.SnapTradeRegisterUserRequestBody(user_id="example-user-id")
        )
        assert isinstance(result, models.UserIDandSecret)
        server.check(result)

    def test_delete_snap_trade_user(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["delete_snap_trade_user"])
        result = client.authentication.delete_snap_trade_user(user_id="customer-4217")
        assert isinstance(result, models.DeleteUserResponse)
        server.check(result)

    def test_login_snap_trade_user(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["login_snap_trade_user"])
        result = client.authentication.login_snap_trade_user(
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.SnapTradeLoginUserRequestBody(
                broker="ALPACA",
                immediate_redirect=True,
                custom_redirect="https://partner.example/connected",
                reconnect="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
                connection_type="read",
                show_close_button=True,
                dark_mode=False,
                connection_portal_version="v4",
            ),
        )
        server.check(result)

    def test_reset_snap_trade_user_secret(
        self,
        server: LocalServer,
        client: SnapTrade,
    ) -> None:
        server.play(EXCHANGES["reset_snap_trade_user_secret"])
        result = client.authentication.reset_snap_trade_user_secret(
            body=models.UserIDandSecret(
                user_id="example-user-id", user_secret="example-user-secret"
            )
        )
        assert isinstance(result, models.UserIDandSecret)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSnapTrade) -> AsyncSnapTrade:
        return async_client

    async def test_list_snap_trade_users(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["list_snap_trade_users"])
        result = await client.authentication.list_snap_trade_users()
        server.check(result)

    async def test_register_snap_trade_user(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["register_snap_trade_user"])
        result = await client.authentication.register_snap_trade_user(
            body=models.SnapTradeRegisterUserRequestBody(user_id="example-user-id")
        )
        assert isinstance(result, models.UserIDandSecret)
        server.check(result)

    async def test_delete_snap_trade_user(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["delete_snap_trade_user"])
        result = await client.authentication.delete_snap_trade_user(
            user_id="customer-4217"
        )
        assert isinstance(result, models.DeleteUserResponse)
        server.check(result)

    async def test_login_snap_trade_user(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["login_snap_trade_user"])
        result = await client.authentication.login_snap_trade_user(
            user_id="customer-4217",
            user_secret="b7d0a2f4-6c1e-4a53-9f0e-2d8c7a915e36",
            body=models.SnapTradeLoginUserRequestBody(
                broker="ALPACA",
                immediate_redirect=True,
                custom_redirect="https://partner.example/connected",
                reconnect="2a94e6d8-0c7b-4f15-b3a1-9e58d47c6f20",
                connection_type="read",
                show_close_button=True,
                dark_mode=False,
                connection_portal_version="v4",
            ),
        )
        server.check(result)

    async def test_reset_snap_trade_user_secret(
        self,
        server: LocalServer,
        client: AsyncSnapTrade,
    ) -> None:
        server.play(EXCHANGES["reset_snap_trade_user_secret"])
        result = await client.authentication.reset_snap_trade_user_secret(
            body=models.UserIDandSecret(
                user_id="example-user-id", user_secret="example-user-secret"
            )
        )
        assert isinstance(result, models.UserIDandSecret)
        server.check(result)
