"""Calls every operation of `client.transactions` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/transactions.json")


class TestSync:
    def test_get_transactions(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_transactions"])
        result = client.transactions.get_transactions(user_id="example-user-id")
        assert isinstance(result, models.TransactionsGetResource)
        server.check(result)

    def test_iter_get_transactions(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_transactions"])
        items = []
        for item in client.transactions.iter_get_transactions(
            user_id="example-user-id"
        ):
            items.append(item)
        server.check_items(items, "/data")

    def test_get_transaction(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_transaction"])
        result = client.transactions.get_transaction(
            user_id="example-user-id", transaction_id="example-transaction-id"
        )
        assert isinstance(result, models.TransactionData)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_get_transactions(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_transactions"])
        result = await client.transactions.get_transactions(user_id="example-user-id")
        assert isinstance(result, models.TransactionsGetResource)
        server.check(result)

    async def test_iter_get_transactions(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_transactions"])
        items = []
        async for item in client.transactions.iter_get_transactions(
            user_id="example-user-id"
        ):
            items.append(item)
        server.check_items(items, "/data")

    async def test_get_transaction(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_transaction"])
        result = await client.transactions.get_transaction(
            user_id="example-user-id", transaction_id="example-transaction-id"
        )
        assert isinstance(result, models.TransactionData)
        server.check(result)
