"""Calls every operation of `client.bank_transactions` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from powens_client import AsyncPowens, Powens, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/bank_transactions.json")


class TestSync:
    def test_list_user_transactions(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["list_user_transactions"])
        result = client.bank_transactions.list_user_transactions(
            expand=["account"], last_update="2026-03-14 09:26:53", offset=0, limit=100
        )
        assert isinstance(result, models.TransactionsList)
        server.check(result)

    def test_iter_list_user_transactions(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["list_user_transactions"])
        items = []
        for item in client.bank_transactions.iter_list_user_transactions(
            expand=["account"], last_update="2026-03-14 09:26:53", offset=0, limit=100
        ):
            items.append(item)
        server.check_items(items, "/transactions")

    def test_get_user_transaction(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["get_user_transaction"])
        result = client.bank_transactions.get_user_transaction(
            transaction_id=1, expand=["account"]
        )
        assert isinstance(result, models.Transaction)
        server.check(result)

    def test_update_user_transaction(
        self,
        server: LocalServer,
        client: Powens,
    ) -> None:
        server.play(EXCHANGES["update_user_transaction"])
        result = client.bank_transactions.update_user_transaction(
            transaction_id=1,
            expand=["account"],
            body=models.TransactionUpdateRequest(comment="Shared with Ada"),
        )
        assert isinstance(result, models.Transaction)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncPowens) -> AsyncPowens:
        return async_client

    async def test_list_user_transactions(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["list_user_transactions"])
        result = await client.bank_transactions.list_user_transactions(
            expand=["account"], last_update="2026-03-14 09:26:53", offset=0, limit=100
        )
        assert isinstance(result, models.TransactionsList)
        server.check(result)

    async def test_iter_list_user_transactions(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["list_user_transactions"])
        items = []
        async for item in client.bank_transactions.iter_list_user_transactions(
            expand=["account"], last_update="2026-03-14 09:26:53", offset=0, limit=100
        ):
            items.append(item)
        server.check_items(items, "/transactions")

    async def test_get_user_transaction(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["get_user_transaction"])
        result = await client.bank_transactions.get_user_transaction(
            transaction_id=1, expand=["account"]
        )
        assert isinstance(result, models.Transaction)
        server.check(result)

    async def test_update_user_transaction(
        self,
        server: LocalServer,
        client: AsyncPowens,
    ) -> None:
        server.play(EXCHANGES["update_user_transaction"])
        result = await client.bank_transactions.update_user_transaction(
            transaction_id=1,
            expand=["account"],
            body=models.TransactionUpdateRequest(comment="Shared with Ada"),
        )
        assert isinstance(result, models.Transaction)
        server.check(result)
