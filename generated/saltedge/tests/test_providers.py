"""Calls every operation of `client.providers` against a local server."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/providers.json")


class TestSync:
    def test_providers_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["providers_get"])
        result = client.providers.providers_get(
            from_id="131245699871120045",
            from_date=date.fromisoformat("2026-03-01"),
            country_code="DE",
            per_page=1000,
        )
        assert isinstance(result, models.ProvidersResponse)
        server.check(result)

    def test_iter_providers_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["providers_get"])
        items = []
        for item in client.providers.iter_providers_get(
            from_id="131245699871120045",
            from_date=date.fromisoformat("2026-03-01"),
            country_code="DE",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    def test_providers_provider_code_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["providers_provider_code_get"])
        result = client.providers.providers_provider_code_get(
            provider_code="fakebank_simple_xf"
        )
        assert isinstance(result, models.ProviderResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_providers_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["providers_get"])
        result = await client.providers.providers_get(
            from_id="131245699871120045",
            from_date=date.fromisoformat("2026-03-01"),
            country_code="DE",
            per_page=1000,
        )
        assert isinstance(result, models.ProvidersResponse)
        server.check(result)

    async def test_iter_providers_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["providers_get"])
        items = []
        async for item in client.providers.iter_providers_get(
            from_id="131245699871120045",
            from_date=date.fromisoformat("2026-03-01"),
            country_code="DE",
            per_page=1000,
        ):
            items.append(item)
        server.check_items(items, "/data")

    async def test_providers_provider_code_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["providers_provider_code_get"])
        result = await client.providers.providers_provider_code_get(
            provider_code="fakebank_simple_xf"
        )
        assert isinstance(result, models.ProviderResponse)
        server.check(result)
