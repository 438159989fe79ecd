"""Calls every operation of `client.users` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from powens_client import AsyncPowens, Powens, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/users.json")


class TestSync:
    def test_get_user(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_user"])
        result = client.users.get_user()
        assert isinstance(result, models.User)
        server.check(result)

    def test_delete_user(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["delete_user"])
        client.users.delete_user()
        server.check()


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncPowens) -> AsyncPowens:
        return async_client

    async def test_get_user(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_user"])
        result = await client.users.get_user()
        assert isinstance(result, models.User)
        server.check(result)

    async def test_delete_user(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["delete_user"])
        await client.users.delete_user()
        server.check()
