"""Calls every operation of `client.affordability` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/affordability.json")


class TestSync:
    def test_get_affordability_list(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_affordability_list"])
        result = client.affordability.get_affordability_list(user_id="example-user-id")
        assert isinstance(result, models.AffordabilityListResponse)
        server.check(result)

    def test_post_affordability(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["post_affordability"])
        result = client.affordability.post_affordability(
            user_id="example-user-id",
            body=models.AffordabilityPostRequest(
                accounts=["a41be7c2", "b07d5e18"],
                from_month="2023-06",
                to_month="2024-05",
            ),
        )
        server.check(result)

    def test_get_affordability(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_affordability"])
        result = client.affordability.get_affordability(
            user_id="example-user-id", snapshot_id="example-snapshot-id"
        )
        server.check(result)

    def test_get_affordability_snapshot_transactions(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["get_affordability_snapshot_transactions"])
        result = client.affordability.get_affordability_snapshot_transactions(
            user_id="example-user-id", snapshot_id="example-snapshot-id"
        )
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_get_affordability_list(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_affordability_list"])
        result = await client.affordability.get_affordability_list(
            user_id="example-user-id"
        )
        assert isinstance(result, models.AffordabilityListResponse)
        server.check(result)

    async def test_post_affordability(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["post_affordability"])
        result = await client.affordability.post_affordability(
            user_id="example-user-id",
            body=models.AffordabilityPostRequest(
                accounts=["a41be7c2", "b07d5e18"],
                from_month="2023-06",
                to_month="2024-05",
            ),
        )
        server.check(result)

    async def test_get_affordability(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_affordability"])
        result = await client.affordability.get_affordability(
            user_id="example-user-id", snapshot_id="example-snapshot-id"
        )
        server.check(result)

    async def test_get_affordability_snapshot_transactions(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["get_affordability_snapshot_transactions"])
        result = await client.affordability.get_affordability_snapshot_transactions(
            user_id="example-user-id", snapshot_id="example-snapshot-id"
        )
        server.check(result)
