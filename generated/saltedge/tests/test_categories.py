"""Calls every operation of `client.categories` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/categories.json")


class TestSync:
    def test_categories_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["categories_get"])
        result = client.categories.categories_get()
        assert isinstance(result, models.CategoriesResponse)
        server.check(result)

    def test_categories_learn_post(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["categories_learn_post"])
        result = client.categories.categories_learn_post(
            body=models.CategoriesRequestBody(
                data=models.CategoriesRequestBodyData(
                    customer_id="129873456012345677",
                    transactions=[
                        models.CategoriesRequestBodyDataTransactions(
                            id="131245699871120045",
                            category_code="restaurants",
                            immediate=True,
                        )
                    ],
                )
            )
        )
        assert isinstance(result, models.LearnCategoryResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_categories_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["categories_get"])
        result = await client.categories.categories_get()
        assert isinstance(result, models.CategoriesResponse)
        server.check(result)

    async def test_categories_learn_post(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["categories_learn_post"])
        result = await client.categories.categories_learn_post(
            body=models.CategoriesRequestBody(
                data=models.CategoriesRequestBodyData(
                    customer_id="129873456012345677",
                    transactions=[
                        models.CategoriesRequestBodyDataTransactions(
                            id="131245699871120045",
                            category_code="restaurants",
                            immediate=True,
                        )
                    ],
                )
            )
        )
        assert isinstance(result, models.LearnCategoryResponse)
        server.check(result)
