"""Calls every operation of `client.expenses` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/expenses.json")


class TestSync:
    def test_post_expenses(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["post_expenses"])
        result = client.expenses.post_expenses(
            user_id="example-user-id",
            body=models.ExpensesPostRequest(
                accounts=["a41be7c2", "b07d5e18"],
                from_month="2023-06",
                to_month="2024-05",
            ),
        )
        server.check(result)

    def test_get_expenses(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_expenses"])
        result = client.expenses.get_expenses(
            user_id="example-user-id", snapshot_id="example-snapshot-id"
        )
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_post_expenses(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["post_expenses"])
        result = await client.expenses.post_expenses(
            user_id="example-user-id",
            body=models.ExpensesPostRequest(
                accounts=["a41be7c2", "b07d5e18"],
                from_month="2023-06",
                to_month="2024-05",
            ),
        )
        server.check(result)

    async def test_get_expenses(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_expenses"])
        result = await client.expenses.get_expenses(
            user_id="example-user-id", snapshot_id="example-snapshot-id"
        )
        server.check(result)
