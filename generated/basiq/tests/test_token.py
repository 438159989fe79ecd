"""Calls every operation of `client.token` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from basiq_client import AsyncBasiq, Basiq, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/token.json")


class TestSync:
    def test_post_token(
        self,
        server: LocalServer,
        client: Basiq,
    ) -> None:
        server.play(EXCHANGES["post_token"])
        result = client.token.post_token(
            basiq_version="example-basiq-version",
            body=models.PostTokenRequestForm(scope="example-scope"),
        )
        assert isinstance(result, models.TokenPostResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncBasiq) -> AsyncBasiq:
        return async_client

    async def test_post_token(
        self,
        server: LocalServer,
        client: AsyncBasiq,
    ) -> None:
        server.play(EXCHANGES["post_token"])
        result = await client.token.post_token(
            basiq_version="example-basiq-version",
            body=models.PostTokenRequestForm(scope="example-scope"),
        )
        assert isinstance(result, models.TokenPostResponse)
        server.check(result)
