"""Calls every operation of `client.bank_accounts` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from powens_client import AsyncPowens, Powens, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/bank_accounts.json")


class TestSync:
    def test_list_user_accounts(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["list_user_accounts"])
        result = client.bank_accounts.list_user_accounts(expand=["connection"])
        assert isinstance(result, models.BankAccountsList)
        server.check(result)

    def test_get_user_account(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_user_account"])
        result = client.bank_accounts.get_user_account(
            account_id=1, expand=["connection"]
        )
        assert isinstance(result, models.BankAccount)
        server.check(result)

    def test_update_user_account(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["update_user_account"])
        result = client.bank_accounts.update_user_account(
            account_id=1,
            expand=["connection"],
            body=models.BankAccountUpdateRequest(name="Household", bookmarked=True),
        )
        assert isinstance(result, models.BankAccount)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncPowens) -> AsyncPowens:
        return async_client

    async def test_list_user_accounts(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["list_user_accounts"])
        result = await client.bank_accounts.list_user_accounts(expand=["connection"])
        assert isinstance(result, models.BankAccountsList)
        server.check(result)

    async def test_get_user_account(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_user_account"])
        result = await client.bank_accounts.get_user_account(
            account_id=1, expand=["connection"]
        )
        assert isinstance(result, models.BankAccount)
        server.check(result)

    async def test_update_user_account(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["update_user_account"])
        result = await client.bank_accounts.update_user_account(
            account_id=1,
            expand=["connection"],
            body=models.BankAccountUpdateRequest(name="Household", bookmarked=True),
        )
        assert isinstance(result, models.BankAccount)
        server.check(result)
