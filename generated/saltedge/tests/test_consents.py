"""Calls every operation of `client.consents` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/consents.json")


class TestSync:
    def test_consents_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["consents_get"])
        result = client.consents.consents_get(
            from_id="131245699871120045",
            connection_id="131245687915423018",
            customer_id="129873456012345677",
            per_page=1000,
        )
        assert isinstance(result, models.ConsentsResponse)
        server.check(result)

    def test_iter_consents_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["consents_get"])
        items = []
        for item in client.consents.iter_consents_get(
            from_id="131245699871120045",
            connection_id="131245687915423018",
            customer_id="129873456012345677",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    def test_consents_consent_id_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["consents_consent_id_get"])
        result = client.consents.consents_consent_id_get(
            consent_id="131245687999001276",
            connection_id="131245687915423018",
            customer_id="129873456012345677",
        )
        assert isinstance(result, models.ConsentResponse)
        server.check(result)

    def test_consents_consent_id_revoke_put(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["consents_consent_id_revoke_put"])
        result = client.consents.consents_consent_id_revoke_put(
            consent_id="131245687999001276",
            connection_id="131245687915423018",
            customer_id="129873456012345677",
        )
        assert isinstance(result, models.ConsentResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_consents_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["consents_get"])
        result = await client.consents.consents_get(
            from_id="131245699871120045",
            connection_id="131245687915423018",
            customer_id="129873456012345677",
            per_page=1000,
        )
        assert isinstance(result, models.ConsentsResponse)
        server.check(result)

    async def test_iter_consents_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["consents_get"])
        items = []
        async for item in client.consents.iter_consents_get(
            from_id="131245699871120045",
            connection_id="131245687915423018",
            customer_id="129873456012345677",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    async def test_consents_consent_id_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["consents_consent_id_get"])
        result = await client.consents.consents_consent_id_get(
            consent_id="131245687999001276",
            connection_id="131245687915423018",
            customer_id="129873456012345677",
        )
        assert isinstance(result, models.ConsentResponse)
        server.check(result)

    async def test_consents_consent_id_revoke_put(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["consents_consent_id_revoke_put"])
        result = await client.consents.consents_consent_id_revoke_put(
            consent_id="131245687999001276",
            connection_id="131245687915423018",
            customer_id="129873456012345677",
        )
        assert isinstance(result, models.ConsentResponse)
        server.check(result)
