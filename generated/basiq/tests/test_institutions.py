"""Calls every operation of `client.institutions` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/institutions.json")


class TestSync:
    def test_get_institutions(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_institutions"])
        result = client.institutions.get_institutions()
        assert isinstance(result, models.InstitutionsList)
        server.check(result)

    def test_get_institution(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_institution"])
        result = client.institutions.get_institution(
            institution_id="example-institution-id"
        )
        assert isinstance(result, models.Institution)
        server.check(result)

    def test_get_public_institutions(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_public_institutions"])
        result = client.institutions.get_public_institutions()
        assert isinstance(result, models.InstitutionsList)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_get_institutions(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_institutions"])
        result = await client.institutions.get_institutions()
        assert isinstance(result, models.InstitutionsList)
        server.check(result)

    async def test_get_institution(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_institution"])
        result = await client.institutions.get_institution(
            institution_id="example-institution-id"
        )
        assert isinstance(result, models.Institution)
        server.check(result)

    async def test_get_public_institutions(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_public_institutions"])
        result = await client.institutions.get_public_institutions()
        assert isinstance(result, models.InstitutionsList)
        server.check(result)
