"""Calls every operation of `client.oauth_providers` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/oauth_providers.json")


class TestSync:
    def test_oauth_providers_create_post(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["oauth_providers_create_post"])
        result = client.oauth_providers.oauth_providers_create_post(
            body=models.OauthConnectRequestBody(
                data=models.OauthConnectRequestBodyData(
                    customer_id="129873456012345677",
                    country_code="XF",
                    provider_code="fake_oauth_client_xf",
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"]
                    ),
                    attempt=models.AttemptRequestBody(
                        store_credentials=True,
                        return_to="https://app.example.com/banks/done",
                    ),
                    include_fake_providers=True,
                )
            )
        )
        assert isinstance(result, models.OauthConnectResponse)
        server.check(result)

    def test_oauth_providers_reconnect_post(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["oauth_providers_reconnect_post"])
        result = client.oauth_providers.oauth_providers_reconnect_post(
            body=models.OauthReconnectRequestBody(
                data=models.OauthReconnectRequestBodyData(
                    connection_id="131245687915423018",
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"]
                    ),
                    attempt=models.AttemptRequestBody(
                        store_credentials=True,
                        return_to="https://app.example.com/banks/done",
                    ),
                )
            )
        )
        assert isinstance(result, models.OauthConnectResponse)
        server.check(result)

    def test_oauth_providers_authorize_put(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["oauth_providers_authorize_put"])
        result = client.oauth_providers.oauth_providers_authorize_put(
            body=models.OauthAuthorizeRequestBody(
                data=models.OauthAuthorizeRequestBodyData(
                    query_string="code=SplxlOBe&state=af0ifjsld",
                    connection_id="131245687915423018",
                )
            )
        )
        assert isinstance(result, models.OauthAuthorizedResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_oauth_providers_create_post(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["oauth_providers_create_post"])
        result = await client.oauth_providers.oauth_providers_create_post(
            body=models.OauthConnectRequestBody(
                data=models.OauthConnectRequestBodyData(
                    customer_id="129873456012345677",
                    country_code="XF",
                    provider_code="fake_oauth_client_xf",
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"]
                    ),
                    attempt=models.AttemptRequestBody(
                        store_credentials=True,
                        return_to="https://app.example.com/banks/done",
                    ),
                    include_fake_providers=True,
                )
            )
        )
        assert isinstance(result, models.OauthConnectResponse)
        server.check(result)

    async def test_oauth_providers_reconnect_post(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["oauth_providers_reconnect_post"])
        result = await client.oauth_providers.oauth_providers_reconnect_post(
            body=models.OauthReconnectRequestBody(
                data=models.OauthReconnectRequestBodyData(
                    connection_id="131245687915423018",
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"]
                    ),
                    attempt=models.AttemptRequestBody(
                        store_credentials=True,
                        return_to="https://app.example.com/banks/done",
                    ),
                )
            )
        )
        assert isinstance(result, models.OauthConnectResponse)
        server.check(result)

    async def test_oauth_providers_authorize_put(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["oauth_providers_authorize_put"])
        result = await client.oauth_providers.oauth_providers_authorize_put(
            body=models.OauthAuthorizeRequestBody(
                data=models.OauthAuthorizeRequestBodyData(
                    query_string="code=SplxlOBe&state=af0ifjsld",
                    connection_id="131245687915423018",
                )
            )
        )
        assert isinstance(result, models.OauthAuthorizedResponse)
        server.check(result)
