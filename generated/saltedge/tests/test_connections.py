"""Calls every operation of `client.connections` against a local server."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/connections.json")


class TestSync:
    def test_connections_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_get"])
        result = client.connections.connections_get(
            customer_id="129873456012345677", from_id="131245699871120045"
        )
        assert isinstance(result, models.ConnectionsResponse)
        server.check(result)

    def test_iter_connections_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_get"])
        items = []
        for item in client.connections.iter_connections_get(
            customer_id="129873456012345677", from_id="131245699871120045"
        ):
            items.append(item)
        server.check_items(items, "/data")

    def test_connections_post(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_post"])
        result = client.connections.connections_post(
            body=models.CreateConnectionRequestBody(
                data=models.CreateConnectionRequestBodyData(
                    customer_id="129873456012345677",
                    country_code="XF",
                    provider_code="fakebank_simple_xf",
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"],
                        from_date=date.fromisoformat("2026-01-01"),
                    ),
                    attempt=models.AttemptRequestBody(
                        fetch_scopes=["accounts", "transactions"],
                        custom_fields={"order": "A-17"},
                        store_credentials=True,
                    ),
                    credentials={"login": "username", "password": "secret"},
                    include_fake_providers=True,
                )
            )
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)

    def test_connections_connection_id_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_get"])
        result = client.connections.connections_connection_id_get(
            connection_id="131245687915423018"
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)

    def test_connections_connection_id_put(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_put"])
        result = client.connections.connections_connection_id_put(
            connection_id="131245687915423018",
            body=models.UpdateConnectionRequestBody(
                data=models.UpdateConnectionRequestBodyData(status="inactive")
            ),
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)

    def test_connections_connection_id_delete(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_delete"])
        result = client.connections.connections_connection_id_delete(
            connection_id="131245687915423018"
        )
        assert isinstance(result, models.RemovedConnectionResponse)
        server.check(result)

    def test_connections_connection_id_reconnect_put(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_reconnect_put"])
        result = client.connections.connections_connection_id_reconnect_put(
            connection_id="131245687915423018",
            body=models.ReconnectConnectionRequestBody(
                data=models.ReconnectConnectionRequestBodyData(
                    credentials={"login": "username", "password": "new secret"},
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"]
                    ),
                    override_credentials=True,
                )
            ),
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)

    def test_connections_connection_id_interactive_put(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_interactive_put"])
        result = client.connections.connections_connection_id_interactive_put(
            connection_id="131245687915423018",
            body=models.InteractiveConnectionRequestBody(
                data=models.InteractiveConnectionRequestBodyData(
                    credentials={"sms": "123456"}
                )
            ),
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)

    def test_connections_connection_id_refresh_put(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_refresh_put"])
        result = client.connections.connections_connection_id_refresh_put(
            connection_id="131245687915423018",
            body=models.RefreshConnectionRequestBody(
                data=models.RefreshConnectionRequestBodyData(
                    attempt=models.AttemptRequestBody(
                        fetch_scopes=["accounts", "transactions"],
                        store_credentials=True,
                        user_present=True,
                    )
                )
            ),
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_connections_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_get"])
        result = await client.connections.connections_get(
            customer_id="129873456012345677", from_id="131245699871120045"
        )
        assert isinstance(result, models.ConnectionsResponse)
        server.check(result)

    async def test_iter_connections_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_get"])
        items = []
        async for item in client.connections.iter_connections_get(
            customer_id="129873456012345677", from_id="131245699871120045"
        ):
            items.append(item)
        server.check_items(items, "/data")

    async def test_connections_post(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_post"])
        result = await client.connections.connections_post(
            body=models.CreateConnectionRequestBody(
                data=models.CreateConnectionRequestBodyData(
                    customer_id="129873456012345677",
                    country_code="XF",
                    provider_code="fakebank_simple_xf",
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"],
                        from_date=date.fromisoformat("2026-01-01"),
                    ),
                    attempt=models.AttemptRequestBody(
                        fetch_scopes=["accounts", "transactions"],
                        custom_fields={"order": "A-17"},
                        store_credentials=True,
                    ),
                    credentials={"login": "username", "password": "secret"},
                    include_fake_providers=True,
                )
            )
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)

    async def test_connections_connection_id_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_get"])
        result = await client.connections.connections_connection_id_get(
            connection_id="131245687915423018"
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)

    async def test_connections_connection_id_put(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_put"])
        result = await client.connections.connections_connection_id_put(
            connection_id="131245687915423018",
            body=models.UpdateConnectionRequestBody(
                data=models.UpdateConnectionRequestBodyData(status="inactive")
            ),
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)

    async def test_connections_connection_id_delete(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_delete"])
        result = await client.connections.connections_connection_id_delete(
            connection_id="131245687915423018"
        )
        assert isinstance(result, models.RemovedConnectionResponse)
        server.check(result)

    async def test_connections_connection_id_reconnect_put(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_reconnect_put"])
        result = await client.connections.connections_connection_id_reconnect_put(
            connection_id="131245687915423018",
            body=models.ReconnectConnectionRequestBody(
                data=models.ReconnectConnectionRequestBodyData(
                    credentials={"login": "username", "password": "new secret"},
                    consent=models.ConsentRequestBody(
                        scopes=["account_details", "transactions_details"]
                    ),
                    override_credentials=True,
                )
            ),
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)

    async def test_connections_connection_id_interactive_put(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_interactive_put"])
        result = await client.connections.connections_connection_id_interactive_put(
            connection_id="131245687915423018",
            body=models.InteractiveConnectionRequestBody(
                data=models.InteractiveConnectionRequestBodyData(
                    credentials={"sms": "123456"}
                )
            ),
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)

    async def test_connections_connection_id_refresh_put(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["connections_connection_id_refresh_put"])
        result = await client.connections.connections_connection_id_refresh_put(
            connection_id="131245687915423018",
            body=models.RefreshConnectionRequestBody(
                data=models.RefreshConnectionRequestBodyData(
                    attempt=models.AttemptRequestBody(
                        fetch_scopes=["accounts", "transactions"],
                        store_credentials=True,
                        user_present=True,
                    )
                )
            ),
        )
        assert isinstance(result, models.ConnectionResponse)
        server.check(result)
