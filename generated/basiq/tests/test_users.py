"""Calls every operation of `client.users` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/users.json")


class TestSync:
    def test_create_user(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["create_user"])
        result = client.users.create_user(
            body=models.CreateUser(email="alex@example.com", mobile="+61491570156")
        )
        assert isinstance(result, models.UserPostResponse)
        server.check(result)

    def test_get_user(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_user"])
        result = client.users.get_user(user_id="example-user-id")
        assert isinstance(result, models.UserGetResponse)
        server.check(result)

    def test_update_user(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["update_user"])
        result = client.users.update_user(
            user_id="example-user-id",
            body=models.UpdateUser(email="alex@example.com", mobile="+61491570156"),
        )
        assert isinstance(result, models.UserPostResponse)
        server.check(result)

    def test_delete_user(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["delete_user"])
        client.users.delete_user(user_id="example-user-id")
        server.check()


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_create_user(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["create_user"])
        result = await client.users.create_user(
            body=models.CreateUser(email="alex@example.com", mobile="+61491570156")
        )
        assert isinstance(result, models.UserPostResponse)
        server.check(result)

    async def test_get_user(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_user"])
        result = await client.users.get_user(user_id="example-user-id")
        assert isinstance(result, models.UserGetResponse)
        server.check(result)

    async def test_update_user(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["update_user"])
        result = await client.users.update_user(
            user_id="example-user-id",
            body=models.UpdateUser(email="alex@example.com", mobile="+61491570156"),
        )
        assert isinstance(result, models.UserPostResponse)
        server.check(result)

    async def test_delete_user(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["delete_user"])
        await client.users.delete_user(user_id="example-user-id")
        server.check()
