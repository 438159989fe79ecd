"""Calls every operation of `client.transactions` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/transactions.json")


class TestSync:
    def test_transactions_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_get"])
        result = client.transactions.transactions_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        )
        assert isinstance(result, models.TransactionsResponse)
        server.check(result)

    def test_iter_transactions_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_get"])
        items = []
        for item in client.transactions.iter_transactions_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    def test_transactions_delete(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_delete"])
        result = client.transactions.transactions_delete(
            account_id="131245690022118734",
            customer_id="129873456012345677",
            keep_days=90,
        )
        assert isinstance(result, models.RemovedTransactionsResponse)
        server.check(result)

    def test_transactions_duplicates_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_duplicates_get"])
        result = client.transactions.transactions_duplicates_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        )
        assert isinstance(result, models.TransactionsResponse)
        server.check(result)

    def test_iter_transactions_duplicates_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_duplicates_get"])
        items = []
        for item in client.transactions.iter_transactions_duplicates_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    def test_transactions_pending_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_pending_get"])
        result = client.transactions.transactions_pending_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        )
        assert isinstance(result, models.TransactionsResponse)
        server.check(result)

    def test_iter_transactions_pending_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_pending_get"])
        items = []
        for item in client.transactions.iter_transactions_pending_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    def test_transactions_duplicate_put(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_duplicate_put"])
        result = client.transactions.transactions_duplicate_put(
            body=models.DuplicateTransactionsRequestBody(
                data=models.DuplicateTransactionsRequestBodyData(
                    transaction_ids=["131245699871120045"],
                    customer_id="129873456012345677",
                )
            )
        )
        assert isinstance(result, models.DuplicatedTransactionResponse)
        server.check(result)

    def test_transactions_unduplicate_put(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_unduplicate_put"])
        result = client.transactions.transactions_unduplicate_put(
            body=models.UnduplicateTransactionsRequestBody(
                data=models.DuplicateTransactionsRequestBodyData(
                    transaction_ids=["131245699871120045"],
                    customer_id="129873456012345677",
                )
            )
        )
        assert isinstance(result, models.UnduplicatedTransactionResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_transactions_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_get"])
        result = await client.transactions.transactions_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        )
        assert isinstance(result, models.TransactionsResponse)
        server.check(result)

    async def test_iter_transactions_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_get"])
        items = []
        async for item in client.transactions.iter_transactions_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    async def test_transactions_delete(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_delete"])
        result = await client.transactions.transactions_delete(
            account_id="131245690022118734",
            customer_id="129873456012345677",
            keep_days=90,
        )
        assert isinstance(result, models.RemovedTransactionsResponse)
        server.check(result)

    async def test_transactions_duplicates_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_duplicates_get"])
        result = await client.transactions.transactions_duplicates_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        )
        assert isinstance(result, models.TransactionsResponse)
        server.check(result)

    async def test_iter_transactions_duplicates_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_duplicates_get"])
        items = []
        async for item in client.transactions.iter_transactions_duplicates_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    async def test_transactions_pending_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_pending_get"])
        result = await client.transactions.transactions_pending_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        )
        assert isinstance(result, models.TransactionsResponse)
        server.check(result)

    async def test_iter_transactions_pending_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_pending_get"])
        items = []
        async for item in client.transactions.iter_transactions_pending_get(
            connection_id="131245687915423018",
            account_id="131245690022118734",
            from_id="131245699871120045",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    async def test_transactions_duplicate_put(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_duplicate_put"])
        result = await client.transactions.transactions_duplicate_put(
            body=models.DuplicateTransactionsRequestBody(
                data=models.DuplicateTransactionsRequestBodyData(
                    transaction_ids=["131245699871120045"],
                    customer_id="129873456012345677",
                )
            )
        )
        assert isinstance(result, models.DuplicatedTransactionResponse)
        server.check(result)

    async def test_transactions_unduplicate_put(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["transactions_unduplicate_put"])
        result = await client.transactions.transactions_unduplicate_put(
            body=models.UnduplicateTransactionsRequestBody(
                data=models.DuplicateTransactionsRequestBodyData(
                    transaction_ids=["131245699871120045"],
                    customer_id="129873456012345677",
                )
            )
        )
        assert isinstance(result, models.UnduplicatedTransactionResponse)
        server.check(result)
