"""Calls every operation of `client.connectors` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from powens_client import AsyncPowens, Powens, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/connectors.json")


class TestSync:
    def test_list_connectors(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["list_connectors"])
        result = client.connectors.list_connectors(expand=["fields"])
        assert isinstance(result, models.ConnectorsList)
        server.check(result)

    def test_update_connectors(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["update_connectors"])
        result = client.connectors.update_connectors(
            expand=["fields"], body={"key": models.ConnectorPatch(hidden=True)}
        )
        assert isinstance(result, models.ConnectorsList)
        server.check(result)

    def test_get_connector_by_uuid(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_connector_by_uuid"])
        result = client.connectors.get_connector_by_uuid(
            connector_uuid="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f", expand=["fields"]
        )
        assert isinstance(result, models.Connector)
        server.check(result)

    def test_get_connector(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_connector"])
        result = client.connectors.get_connector(connector_id=1, expand=["fields"])
        assert isinstance(result, models.Connector)
        server.check(result)

    def test_batch_enable_connectors_by_id(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["batch_enable_connectors_by_id"])
        with pytest.warns(DeprecationWarning):
            result = client.connectors.batch_enable_connectors_by_id(
                connector_ids=[1],
                expand=["fields"],
                body=models.ConnectorPatch(hidden=True),
            )
        assert isinstance(result, models.ConnectorsList)
        server.check(result)

    def test_list_banks(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["list_banks"])
        with pytest.warns(DeprecationWarning):
            result = client.connectors.list_banks(expand=["fields"])
        assert isinstance(result, models.BanksList)
        server.check(result)

    def test_get_bank(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_bank"])
        with pytest.warns(DeprecationWarning):
            result = client.connectors.get_bank(connector_id=1, expand=["fields"])
        assert isinstance(result, models.Connector)
        server.check(result)

    def test_get_provider(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_provider"])
        with pytest.warns(DeprecationWarning):
            result = client.connectors.get_provider(connector_id=1, expand=["fields"])
        assert isinstance(result, models.Connector)
        server.check(result)

    def test_list_providers(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["list_providers"])
        with pytest.warns(DeprecationWarning):
            result = client.connectors.list_providers(expand=["fields"])
        assert isinstance(result, models.ProvidersList)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncPowens) -> AsyncPowens:
        return async_client

    async def test_list_connectors(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["list_connectors"])
        result = await client.connectors.list_connectors(expand=["fields"])
        assert isinstance(result, models.ConnectorsList)
        server.check(result)

    async def test_update_connectors(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["update_connectors"])
        result = await client.connectors.update_connectors(
            expand=["fields"], body={"key": models.ConnectorPatch(hidden=True)}
        )
        assert isinstance(result, models.ConnectorsList)
        server.check(result)

    async def test_get_connector_by_uuid(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_connector_by_uuid"])
        result = await client.connectors.get_connector_by_uuid(
            connector_uuid="6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f", expand=["fields"]
        )
        assert isinstance(result, models.Connector)
        server.check(result)

    async def test_get_connector(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_connector"])
        result = await client.connectors.get_connector(
            connector_id=1, expand=["fields"]
        )
        assert isinstance(result, models.Connector)
        server.check(result)

    async def test_batch_enable_connectors_by_id(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["batch_enable_connectors_by_id"])
        with pytest.warns(DeprecationWarning):
            result = await client.connectors.batch_enable_connectors_by_id(
                connector_ids=[1],
                expand=["fields"],
                body=models.ConnectorPatch(hidden=True),
            )
        assert isinstance(result, models.ConnectorsList)
        server.check(result)

    async def test_list_banks(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["list_banks"])
        with pytest.warns(DeprecationWarning):
            result = await client.connectors.list_banks(expand=["fields"])
        assert isinstance(result, models.BanksList)
        server.check(result)

    async def test_get_bank(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_bank"])
        with pytest.warns(DeprecationWarning):
            result = await client.connectors.get_bank(connector_id=1, expand=["fields"])
        assert isinstance(result, models.Connector)
        server.check(result)

    async def test_get_provider(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_provider"])
        with pytest.warns(DeprecationWarning):
            result = await client.connectors.get_provider(
                connector_id=1, expand=["fields"]
            )
        assert isinstance(result, models.Connector)
        server.check(result)

    async def test_list_providers(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["list_providers"])
        with pytest.warns(DeprecationWarning):
            result = await client.connectors.list_providers(expand=["fields"])
        assert isinstance(result, models.ProvidersList)
        server.check(result)
