"""Calls every operation of `client.authentication` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from powens_client import AsyncPowens, Powens, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/authentication.json")


class TestSync:
    def test_init_user_token(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["init_user_token"])
        result = client.authentication.init_user_token(
            body=models.AccessTokenRequest(
                client_id="16823465", client_secret="example-client-secret"
            )
        )
        assert isinstance(result, models.AccessToken)
        server.check(result)

    def test_get_service_access_token(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_service_access_token"])
        result = client.authentication.get_service_access_token(
            body=models.ServiceAccessTokenRequest(
                client_id="16823465",
                client_secret="example-client-secret",
                grant_type="client_credentials",
                scope=["payments:admin"],
            )
        )
        assert isinstance(result, models.ServiceAccessToken)
        server.check(result)

    def test_revoke_access_token(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["revoke_access_token"])
        client.authentication.revoke_access_token()
        server.check()

    def test_get_auth_code(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_auth_code"])
        result = client.authentication.get_auth_code()
        assert isinstance(result, models.AuthCode)
        server.check(result)

    def test_exchange_access_token(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["exchange_access_token"])
        result = client.authentication.exchange_access_token(
            body=models.ExchangeAccessTokenRequest(
                client_id="16823465",
                client_secret="example-client-secret",
                grant_type="authorization_code",
                code="example-code",
            )
        )
        assert isinstance(result, models.ExchangeAccessToken)
        server.check(result)

    def test_renew_access_token(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["renew_access_token"])
        result = client.authentication.renew_access_token(
            body=models.RenewAccessTokenRequest(
                client_id="16823465",
                client_secret="example-client-secret",
                grant_type="client_credentials",
            )
        )
        assert isinstance(result, models.ExchangeAccessToken)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncPowens) -> AsyncPowens:
        return async_client

    async def test_init_user_token(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["init_user_token"])
        result = await client.authentication.init_user_token(
            body=models.AccessTokenRequest(
                client_id="16823465", client_secret="example-client-secret"
            )
        )
        assert isinstance(result, models.AccessToken)
        server.check(result)

    async def test_get_service_access_token(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_service_access_token"])
        result = await client.authentication.get_service_access_token(
            body=models.ServiceAccessTokenRequest(
                client_id="16823465",
                client_secret="example-client-secret",
                grant_type="client_credentials",
                scope=["payments:admin"],
            )
        )
        assert isinstance(result, models.ServiceAccessToken)
        server.check(result)

    async def test_revoke_access_token(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["revoke_access_token"])
        await client.authentication.revoke_access_token()
        server.check()

    async def test_get_auth_code(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_auth_code"])
        result = await client.authentication.get_auth_code()
        assert isinstance(result, models.AuthCode)
        server.check(result)

    async def test_exchange_access_token(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["exchange_access_token"])
        result = await client.authentication.exchange_access_token(
            body=models.ExchangeAccessTokenRequest(
                client_id="16823465",
                client_secret="example-client-secret",
                grant_type="authorization_code",
                code="example-code",
            )
        )
        assert isinstance(result, models.ExchangeAccessToken)
        server.check(result)

    async def test_renew_access_token(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["renew_access_token"])
        result = await client.authentication.renew_access_token(
            body=models.RenewAccessTokenRequest(
                client_id="16823465",
                client_secret="example-client-secret",
                grant_type="client_credentials",
            )
        )
        assert isinstance(result, models.ExchangeAccessToken)
        server.check(result)
