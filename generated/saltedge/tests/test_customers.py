"""Calls every operation of `client.customers` against a local server."""

from __future__ import annotations

from pathlib import Path

import pytest
from clientloom_runtime.testing import LocalServer, read_exchanges

from saltedge_client import AsyncSaltEdge, SaltEdge, models

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/customers.json")


class TestSync:
    def test_customers_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_get"])
        result = client.customers.customers_get(
            identifier="user-4711", from_id="131245688103392210", per_page=1000
        )
        assert isinstance(result, models.CustomersResponse)
        server.check(result)

    def test_iter_customers_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_get"])
        items = []
        for item in client.customers.iter_customers_get(
            identifier="user-4711", from_id="131245688103392210", per_page=1000
        ):
            items.append(item)
        server.check_items(items, "/data")

    def test_customers_post(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_post"])
        result = client.customers.customers_post(
            body=models.CustomerRequestBody(
                data=models.CustomerRequestBodyData(identifier="user-4711")
            )
        )
        assert isinstance(result, models.CreatedCustomerResponse)
        server.check(result)

    def test_customers_customer_id_get(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_customer_id_get"])
        result = client.customers.customers_customer_id_get(
            customer_id="129873456012345677"
        )
        assert isinstance(result, models.CustomerResponse)
        server.check(result)

    def test_customers_customer_id_delete(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_customer_id_delete"])
        result = client.customers.customers_customer_id_delete(
            customer_id="129873456012345677"
        )
        assert isinstance(result, models.RemovedCustomerResponse)
        server.check(result)

    def test_customers_customer_id_lock_put(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_customer_id_lock_put"])
        result = client.customers.customers_customer_id_lock_put(
            customer_id="129873456012345677"
        )
        assert isinstance(result, models.LockedCustomerResponse)
        server.check(result)

    def test_customers_customer_id_unlock_put(
        self,
        server: LocalServer,
        client: SaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_customer_id_unlock_put"])
        result = client.customers.customers_customer_id_unlock_put(
            customer_id="129873456012345677"
        )
        assert isinstance(result, models.UnlockedCustomerResponse)
        server.check(result)


@pytest.mark.anyio
class TestAsync:
    @pytest.fixture
    def client(self, async_client: AsyncSaltEdge) -> AsyncSaltEdge:
        return async_client

    async def test_customers_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_get"])
        result = await client.customers.customers_get(
            identifier="user-4711", from_id="131245688103392210", per_page=1000
        )
        assert isinstance(result, models.CustomersResponse)
        server.check(result)

    async def test_iter_customers_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_get"])
        items = []
        async for item in client.customers.iter_customers_get(
            identifier="user-4711", from_id="131245688103392210", per_page=1000
        ):
            items.append(item)
        server.check_items(items, "/data")

    async def test_customers_post(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_post"])
        result = await client.customers.customers_post(
            body=models.CustomerRequestBody(
                data=models.CustomerRequestBodyData(identifier="user-4711")
            )
        )
        assert isinstance(result, models.CreatedCustomerResponse)
        server.check(result)

    async def test_customers_customer_id_get(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_customer_id_get"])
        result = await client.customers.customers_customer_id_get(
            customer_id="129873456012345677"
        )
        assert isinstance(result, models.CustomerResponse)
        server.check(result)

    async def test_customers_customer_id_delete(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_customer_id_delete"])
        result = await client.customers.customers_customer_id_delete(
            customer_id="129873456012345677"
        )
        assert isinstance(result, models.RemovedCustomerResponse)
        server.check(result)

    async def test_customers_customer_id_lock_put(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_customer_id_lock_put"])
        result = await client.customers.customers_customer_id_lock_put(
            customer_id="129873456012345677"
        )
        assert isinstance(result, models.LockedCustomerResponse)
        server.check(result)

    async def test_customers_customer_id_unlock_put(
        self,
        server: LocalServer,
        client: AsyncSaltEdge,
    ) -> None:
        server.play(EXCHANGES["customers_customer_id_unlock_put"])
        result = await client.customers.customers_customer_id_unlock_put(
            customer_id="129873456012345677"
        )
        assert isinstance(result, models.UnlockedCustomerResponse)
        server.check(result)
