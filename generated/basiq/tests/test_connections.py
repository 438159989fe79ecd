"""Calls every operation of `client.connections` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/connections.json")


class TestSync:
    def test_get_connections(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_connections"])
        result = client.connections.get_connections(user_id="example-user-id")
        assert isinstance(result, models.ConnectionsGetResponseResource)
        server.check(result)

    def test_post_connection(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["post_connection"])
        result = client.connections.post_connection(
            user_id="example-user-id",
            body=models.UserConnectionsPostData(
                institution=models.InstitutionModel(id="AU00000"),
                login_id="Wentworth-Smith",
                password="correct-horse",
                secondary_login_id="40021",
                security_code="9137",
            ),
        )
        assert isinstance(result, models.ConnectionResponseResource)
        server.check(result)

    def test_refresh_connections(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["refresh_connections"])
        result = client.connections.refresh_connections(user_id="example-user-id")
        assert isinstance(result, models.ConnectionsRefreshResource)
        server.check(result)

    def test_get_connection(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_connection"])
        result = client.connections.get_connection(
            user_id="example-user-id", connection_id="example-connection-id"
        )
        assert isinstance(result, models.ConnectionGetResponseResource)
        server.check(result)

    def test_update_connection(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["update_connection"])
        result = client.connections.update_connection(
            user_id="example-user-id",
            connection_id="example-connection-id",
            body=models.UserConnectionPostData(
                password="correct-horse",
                secondary_login_id="40021",
                security_code="9137",
            ),
        )
        assert isinstance(result, models.ConnectionResponseResource)
        server.check(result)

    def test_delete_connection(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["delete_connection"])
        client.connections.delete_connection(
            user_id="example-user-id", connection_id="example-connection-id"
        )
        server.check()

    def test_refresh_connection(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["refresh_connection"])
        result = client.connections.refresh_connection(
            user_id="example-user-id", connection_id="example-connection-id"
        )
        assert isinstance(result, models.ConnectionResponseResource)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_get_connections(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_connections"])
        result = await client.connections.get_connections(user_id="example-user-id")
        assert isinstance(result, models.ConnectionsGetResponseResource)
        server.check(result)

    async def test_post_connection(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["post_connection"])
        result = await client.connections.post_connection(
            user_id="example-user-id",
            body=models.UserConnectionsPostData(
                institution=models.InstitutionModel(id="AU00000"),
                login_id="Wentworth-Smith",
                password="correct-horse",
                secondary_login_id="40021",
                security_code="9137",
            ),
        )
        assert isinstance(result, models.ConnectionResponseResource)
        server.check(result)

    async def test_refresh_connections(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["refresh_connections"])
        result = await client.connections.refresh_connections(user_id="example-user-id")
        assert isinstance(result, models.ConnectionsRefreshResource)
        server.check(result)

    async def test_get_connection(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_connection"])
        result = await client.connections.get_connection(
            user_id="example-user-id", connection_id="example-connection-id"
        )
        assert isinstance(result, models.ConnectionGetResponseResource)
        server.check(result)

    async def test_update_connection(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["update_connection"])
        result = await client.connections.update_connection(
            user_id="example-user-id",
            connection_id="example-connection-id",
            body=models.UserConnectionPostData(
                password="correct-horse",
                secondary_login_id="40021",
                security_code="9137",
            ),
        )
        assert isinstance(result, models.ConnectionResponseResource)
        server.check(result)

    async def test_delete_connection(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["delete_connection"])
        await client.connections.delete_connection(
            user_id="example-user-id", connection_id="example-connection-id"
        )
        server.check()

    async def test_refresh_connection(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["refresh_connection"])
        result = await client.connections.refresh_connection(
            user_id="example-user-id", connection_id="example-connection-id"
        )
        assert isinstance(result, models.ConnectionResponseResource)
        server.check(result)
