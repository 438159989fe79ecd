"""Calls every operation of `client.accounts` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/accounts.json")


class TestSync:
    def test_accounts_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["accounts_get"])
        result = client.accounts.accounts_get(
            customer_id="129873456012345677",
            from_id="131245699871120045",
            connection_id="131245687915423018",
            per_page=1000,
        )
        assert isinstance(result, models.AccountsResponse)
        server.check(result)

    def test_iter_accounts_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["accounts_get"])
        items = []
        for item in client.accounts.iter_accounts_get(
            customer_id="129873456012345677",
            from_id="131245699871120045",
            connection_id="131245687915423018",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_accounts_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["accounts_get"])
        result = await client.accounts.accounts_get(
            customer_id="129873456012345677",
            from_id="131245699871120045",
            connection_id="131245687915423018",
            per_page=1000,
        )
        assert isinstance(result, models.AccountsResponse)
        server.check(result)

    async def test_iter_accounts_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["accounts_get"])
        items = []
        async for item in client.accounts.iter_accounts_get(
            customer_id="129873456012345677",
            from_id="131245699871120045",
            connection_id="131245687915423018",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")
