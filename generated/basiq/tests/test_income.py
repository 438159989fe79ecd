"""Calls every operation of `client.income` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/income.json")


class TestSync:
    def test_post_income(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["post_income"])
        result = client.income.post_income(
            user_id="example-user-id",
            body=models.IncomePostRequest(
                accounts=["a41be7c2", "b07d5e18"],
                from_month="2023-06",
                to_month="2024-05",
            ),
        )
        server.check(result)

    def test_get_income(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_income"])
        result = client.income.get_income(
            user_id="example-user-id", snapshot_id="example-snapshot-id"
        )
        assert isinstance(result, models.IncomeResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_post_income(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["post_income"])
        result = await client.income.post_income(
            user_id="example-user-id",
            body=models.IncomePostRequest(
                accounts=["a41be7c2", "b07d5e18"],
                from_month="2023-06",
                to_month="2024-05",
            ),
        )
        server.check(result)

    async def test_get_income(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_income"])
        result = await client.income.get_income(
            user_id="example-user-id", snapshot_id="example-snapshot-id"
        )
        assert isinstance(result, models.IncomeResponse)
        server.check(result)
