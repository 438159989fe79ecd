"""Calls every operation of `client.connectors` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/connectors.json")


class TestSync:
    def test_get_connectors(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_connectors"])
        result = client.connectors.get_connectors()
        assert isinstance(result, models.ConnectorsList)
        server.check(result)

    def test_get_connector(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_connector"])
        result = client.connectors.get_connector(
            connector_id="example-connector-id", method="example-method"
        )
        assert isinstance(result, models.Connector)
        server.check(result)

    def test_get_public_connectors(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_public_connectors"])
        result = client.connectors.get_public_connectors()
        assert isinstance(result, models.ConnectorsList)
        server.check(result)

    def test_get_public_connector(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_public_connector"])
        result = client.connectors.get_public_connector(
            connector_id="example-connector-id", method="example-method"
        )
        assert isinstance(result, models.Connector)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_get_connectors(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_connectors"])
        result = await client.connectors.get_connectors()
        assert isinstance(result, models.ConnectorsList)
        server.check(result)

    async def test_get_connector(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_connector"])
        result = await client.connectors.get_connector(
            connector_id="example-connector-id", method="example-method"
        )
        assert isinstance(result, models.Connector)
        server.check(result)

    async def test_get_public_connectors(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_public_connectors"])
        result = await client.connectors.get_public_connectors()
        assert isinstance(result, models.ConnectorsList)
        server.check(result)

    async def test_get_public_connector(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_public_connector"])
        result = await client.connectors.get_public_connector(
            connector_id="example-connector-id", method="example-method"
        )
        assert isinstance(result, models.Connector)
        server.check(result)
