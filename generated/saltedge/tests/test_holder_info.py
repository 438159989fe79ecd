"""Calls every operation of `client.holder_info` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/holder_info.json")


class TestSync:
    def test_holder_info_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["holder_info_get"])
        result = client.holder_info.holder_info_get(connection_id="131245687915423018")
        assert isinstance(result, models.HolderInfoResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_holder_info_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["holder_info_get"])
        result = await client.holder_info.holder_info_get(
            connection_id="131245687915423018"
        )
        assert isinstance(result, models.HolderInfoResponse)
        server.check(result)
