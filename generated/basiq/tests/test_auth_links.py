"""Calls every operation of `client.auth_links` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/auth_links.json")


class TestSync:
    def test_get_auth_link(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_auth_link"])
        result = client.auth_links.get_auth_link(user_id="example-user-id")
        assert isinstance(result, models.AuthLinksResponseResource)
        server.check(result)

    def test_post_auth_link(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["post_auth_link"])
        result = client.auth_links.post_auth_link(
            user_id="example-user-id",
            body=models.PostAuthLinkRequest(mobile="+61491570156"),
        )
        assert isinstance(result, models.AuthLinksPostResponseResource)
        server.check(result)

    def test_delete_auth_link(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["delete_auth_link"])
        client.auth_links.delete_auth_link(user_id="example-user-id")
        server.check()


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_get_auth_link(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_auth_link"])
        result = await client.auth_links.get_auth_link(user_id="example-user-id")
        assert isinstance(result, models.AuthLinksResponseResource)
        server.check(result)

    async def test_post_auth_link(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["post_auth_link"])
        result = await client.auth_links.post_auth_link(
            user_id="example-user-id",
            body=models.PostAuthLinkRequest(mobile="+61491570156"),
        )
        assert isinstance(result, models.AuthLinksPostResponseResource)
        server.check(result)

    async def test_delete_auth_link(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["delete_auth_link"])
        await client.auth_links.delete_auth_link(user_id="example-user-id")
        server.check()
