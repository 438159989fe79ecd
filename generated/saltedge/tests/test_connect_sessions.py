"""Calls every operation of `client.connect_sessions` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/connect_sessions.json")


class TestSync:
    def test_connect_sessions_create_post(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connect_sessions_create_post"])
        result = client.connect_sessions.connect_sessions_create_post(
            body=models.ConnectSessionRequestBody(
                data=models.ConnectSessionRequestBodyData(
                    customer_id="129873456012345677",
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"]
                    ),
                    attempt=models.AttemptRequestBody(
                        store_credentials=True,
                        return_to="https://app.example.com/banks/done",
                    ),
                    return_connection_id=True,
                )
            )
        )
        assert isinstance(result, models.ConnectSessionResponse)
        server.check(result)

    def test_connect_sessions_reconnect_post(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connect_sessions_reconnect_post"])
        result = client.connect_sessions.connect_sessions_reconnect_post(
            body=models.ReconnectSessionRequestBody(
                data=models.ReconnectSessionRequestBodyData(
                    connection_id="131245687915423018",
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"]
                    ),
                    attempt=models.AttemptRequestBody(
                        store_credentials=True,
                        return_to="https://app.example.com/banks/done",
                    ),
                    return_connection_id=True,
                )
            )
        )
        assert isinstance(result, models.ConnectSessionResponse)
        server.check(result)

    def test_connect_sessions_refresh_post(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connect_sessions_refresh_post"])
        result = client.connect_sessions.connect_sessions_refresh_post(
            body=models.RefreshSessionRequestBody(
                data=models.RefreshSessionRequestBodyData(
                    connection_id="131245687915423018",
                    attempt=models.AttemptRequestBody(
                        store_credentials=True,
                        return_to="https://app.example.com/banks/done",
                    ),
                )
            )
        )
        assert isinstance(result, models.ConnectSessionResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_connect_sessions_create_post(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connect_sessions_create_post"])
        result = await client.connect_sessions.connect_sessions_create_post(
            body=models.ConnectSessionRequestBody(
                data=models.ConnectSessionRequestBodyData(
                    customer_id="129873456012345677",
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"]
                    ),
                    attempt=models.AttemptRequestBody(
                        store_credentials=True,
                        return_to="https://app.example.com/banks/done",
                    ),
                    return_connection_id=True,
                )
            )
        )
        assert isinstance(result, models.ConnectSessionResponse)
        server.check(result)

    async def test_connect_sessions_reconnect_post(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connect_sessions_reconnect_post"])
        result = await client.connect_sessions.connect_sessions_reconnect_post(
            body=models.ReconnectSessionRequestBody(
                data=models.ReconnectSessionRequestBodyData(
                    connection_id="131245687915423018",
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"]
                    ),
                    attempt=models.AttemptRequestBody(
                        store_credentials=True,
                        return_to="https://app.example.com/banks/done",
                    ),
                    return_connection_id=True,
                )
            )
        )
        assert isinstance(result, models.ConnectSessionResponse)
        server.check(result)

    async def test_connect_sessions_refresh_post(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connect_sessions_refresh_post"])
        result = await client.connect_sessions.connect_sessions_refresh_post(
            body=models.RefreshSessionRequestBody(
                data=models.RefreshSessionRequestBodyData(
                    connection_id="131245687915423018",
                    attempt=models.AttemptRequestBody(
                        store_credentials=True,
                        return_to="https://app.example.com/banks/done",
                    ),
                )
            )
        )
        assert isinstance(result, models.ConnectSessionResponse)
        server.check(result)
