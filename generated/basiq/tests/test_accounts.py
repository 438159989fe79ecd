"""Calls every operation of `client.accounts` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/accounts.json")


class TestSync:
    def test_get_accounts(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_accounts"])
        result = client.accounts.get_accounts(user_id="example-user-id")
        assert isinstance(result, models.AccountsResponseResource)
        server.check(result)

    def test_get_account(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_account"])
        result = client.accounts.get_account(
            user_id="example-user-id", account_id="example-account-id"
        )
        assert isinstance(result, models.AccountResponseResource)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_get_accounts(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_accounts"])
        result = await client.accounts.get_accounts(user_id="example-user-id")
        assert isinstance(result, models.AccountsResponseResource)
        server.check(result)

    async def test_get_account(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_account"])
        result = await client.accounts.get_account(
            user_id="example-user-id", account_id="example-account-id"
        )
        assert isinstance(result, models.AccountResponseResource)
        server.check(result)
