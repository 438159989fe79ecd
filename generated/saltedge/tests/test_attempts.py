"""Calls every operation of `client.attempts` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/attempts.json")


class TestSync:
    def test_attempts_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["attempts_get"])
        result = client.attempts.attempts_get(
            connection_id="131245687915423018",
            from_id="131245688103392210",
            per_page=1000,
        )
        assert isinstance(result, models.AttemptsResponse)
        server.check(result)

    def test_iter_attempts_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["attempts_get"])
        items = []
        for item in client.attempts.iter_attempts_get(
            connection_id="131245687915423018",
            from_id="131245688103392210",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    def test_attempts_attempt_id_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["attempts_attempt_id_get"])
        result = client.attempts.attempts_attempt_id_get(
            attempt_id="131245688103392210", connection_id="131245687915423018"
        )
        assert isinstance(result, models.AttemptResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_attempts_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["attempts_get"])
        result = await client.attempts.attempts_get(
            connection_id="131245687915423018",
            from_id="131245688103392210",
            per_page=1000,
        )
        assert isinstance(result, models.AttemptsResponse)
        server.check(result)

    async def test_iter_attempts_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["attempts_get"])
        items = []
        async for item in client.attempts.iter_attempts_get(
            connection_id="131245687915423018",
            from_id="131245688103392210",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    async def test_attempts_attempt_id_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["attempts_attempt_id_get"])
        result = await client.attempts.attempts_attempt_id_get(
            attempt_id="131245688103392210", connection_id="131245687915423018"
        )
        assert isinstance(result, models.AttemptResponse)
        server.check(result)
