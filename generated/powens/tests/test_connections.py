"""Calls every operation of `client.connections` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from powens_client import AsyncPowens, Powens, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/connections.json")


class TestSync:
    def test_get_user_connection(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_user_connection"])
        result = client.connections.get_user_connection(
            connection_id=1, expand=["connector", "sources"]
        )
        assert isinstance(result, models.Connection)
        server.check(result)

    def test_update_sync_user_connection(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["update_sync_user_connection"])
        result = client.connections.update_sync_user_connection(
            connection_id=1,
            source="openapi",
            expand=["connector", "sources"],
            body={"otp": "284613"},
        )
        assert isinstance(result, models.Connection)
        server.check(result)

    def test_delete_user_connection(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["delete_user_connection"])
        client.connections.delete_user_connection(
            connection_id=1, expand=["connector", "sources"]
        )
        server.check()

    def test_list_user_connections(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["list_user_connections"])
        result = client.connections.list_user_connections(
            expand=["connector", "sources"]
        )
        assert isinstance(result, models.ConnectionsList)
        server.check(result)

    def test_create_user_connection(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["create_user_connection"])
        result = client.connections.create_user_connection(
            source="openapi",
            expand=["connector", "sources"],
            body={
                "connector_uuid": "07d76adf-ae35-5b38-aca8-67aafba13169",
                "login": "84265",
                "password": "secret-of-the-user",
            },
        )
        assert isinstance(result, models.Connection)
        server.check(result)

    def test_open_webauth(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["open_webauth"])
        client.connections.open_webauth(
            client_id=1,
            token="example-token",
            redirect_uri="https://app.example.com/bank/done",
        )
        server.check()


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncPowens) -> AsyncPowens:
        return async_client

    async def test_get_user_connection(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_user_connection"])
        result = await client.connections.get_user_connection(
            connection_id=1, expand=["connector", "sources"]
        )
        assert isinstance(result, models.Connection)
        server.check(result)

    async def test_update_sync_user_connection(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["update_sync_user_connection"])
        result = await client.connections.update_sync_user_connection(
            connection_id=1,
            source="openapi",
            expand=["connector", "sources"],
            body={"otp": "284613"},
        )
        assert isinstance(result, models.Connection)
        server.check(result)

    async def test_delete_user_connection(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["delete_user_connection"])
        await client.connections.delete_user_connection(
            connection_id=1, expand=["connector", "sources"]
        )
        server.check()

    async def test_list_user_connections(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["list_user_connections"])
        result = await client.connections.list_user_connections(
            expand=["connector", "sources"]
        )
        assert isinstance(result, models.ConnectionsList)
        server.check(result)

    async def test_create_user_connection(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["create_user_connection"])
        result = await client.connections.create_user_connection(
            source="openapi",
            expand=["connector", "sources"],
            body={
                "connector_uuid": "07d76adf-ae35-5b38-aca8-67aafba13169",
                "login": "84265",
                "password": "secret-of-the-user",
            },
        )
        assert isinstance(result, models.Connection)
        server.check(result)

    async def test_open_webauth(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["open_webauth"])
        await client.connections.open_webauth(
            client_id=1,
            token="example-token",
            redirect_uri="https://app.example.com/bank/done",
        )
        server.check()
