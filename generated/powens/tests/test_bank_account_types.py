"""Calls every operation of `client.bank_account_types` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from powens_client import AsyncPowens, Powens, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/bank_account_types.json")


class TestSync:
    def test_list_bank_account_types(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["list_bank_account_types"])
        result = client.bank_account_types.list_bank_account_types()
        assert isinstance(result, models.BankAccountTypesList)
        server.check(result)

    def test_get_bank_account_type(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_bank_account_type"])
        result = client.bank_account_types.get_bank_account_type(type_id=1)
        assert isinstance(result, models.BankAccountType)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncPowens) -> AsyncPowens:
        return async_client

    async def test_list_bank_account_types(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["list_bank_account_types"])
        result = await client.bank_account_types.list_bank_account_types()
        assert isinstance(result, models.BankAccountTypesList)
        server.check(result)

    async def test_get_bank_account_type(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_bank_account_type"])
        result = await client.bank_account_types.get_bank_account_type(type_id=1)
        assert isinstance(result, models.BankAccountType)
        server.check(result)
