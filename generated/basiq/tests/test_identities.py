"""Calls every operation of `client.identities` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/identities.json")


class TestSync:
    def test_get_user_identities(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_user_identities"])
        result = client.identities.get_user_identities(user_id="example-user-id")
        assert isinstance(result, models.IdentitiesGetResponseResource)
        server.check(result)

    def test_get_user_identity(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_user_identity"])
        result = client.identities.get_user_identity(
            user_id="example-user-id", identity_id="example-identity-id"
        )
        assert isinstance(result, models.IdentityData)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_get_user_identities(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_user_identities"])
        result = await client.identities.get_user_identities(user_id="example-user-id")
        assert isinstance(result, models.IdentitiesGetResponseResource)
        server.check(result)

    async def test_get_user_identity(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_user_identity"])
        result = await client.identities.get_user_identity(
            user_id="example-user-id", identity_id="example-identity-id"
        )
        assert isinstance(result, models.IdentityData)
        server.check(result)
