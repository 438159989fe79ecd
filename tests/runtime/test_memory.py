"""Calls leave nothing behind: a program that runs for months stays as large as it is."""

from __future__ import annotations

import asyncio
import gc
import tracemalloc
from collections.abc import Callable, Iterator

import httpx2
import pytest
from clientloom_runtime import (
    UNSET,
    AsyncClient,
    AsyncResource,
    BearerAuth,
    Client,
    Content,
    Credential,
    Model,
    Operation,
    Parameter,
    ProviderInfo,
    Resource,
)

CALLS = 10_000
WARM_UP = 200
SLACK = 50
"""Objects. Caches of the interpreter and of the libraries come and go."""

PROVIDER = ProviderInfo(
    name="Example",
    package="example-client",
    version="1.0.0",
    base_url="https://api.example.com",
)


class Pet(Model):
    """A model."""

    id: int
    name: str | None = None


LIST: Operation[list[Pet]] = Operation(
    id="listPets",
    method="GET",
    path="/pets/{kind}",
    parameters=(
        Parameter("kind", "kind", "path", required=True, type_loader=lambda: str),
        Parameter("limit", "limit", "query", type_loader=lambda: int),
    ),
    security=({"token": ()},),
    responses={"200": (Content("application/json", lambda: list[Pet]),)},
)
"""Its responses have a property that the model does not know."""


def answer(_: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json=[{"id": 1, "name": "Rex", "age": 3}])


def auth() -> tuple[BearerAuth, ...]:
    return (BearerAuth(schemes=("token",), token=Credential("abc", argument="token")),)


def sync_calls() -> Iterator[Callable[[int], None]]:
    with Client(
        PROVIDER, auth=auth(), transport=httpx2.MockTransport(answer)
    ) as client:
        resource = Resource(client)

        def run(count: int) -> None:
            for number in range(count):
                arguments = {"kind": f"kind {number}", "limit": number}
                resource._send(LIST, arguments, body=UNSET)

        yield run


def async_calls() -> Iterator[Callable[[int], None]]:
    client = AsyncClient(PROVIDER, auth=auth(), transport=httpx2.MockTransport(answer))
    resource = AsyncResource(client)

    async def calls(count: int) -> None:
        for number in range(count):
            arguments = {"kind": f"kind {number}", "limit": number}
            await resource._send(LIST, arguments, body=UNSET)

    with asyncio.Runner() as runner:
        yield lambda count: runner.run(calls(count))
        runner.run(client.close())


@pytest.mark.parametrize("calls", [sync_calls, async_calls])
def test_ten_thousand_calls_leave_no_object_behind(
    calls: Callable[[], Iterator[Callable[[int], None]]],
) -> None:
    for run in calls():
        run(WARM_UP)
        gc.collect()
        before = len(gc.get_objects())
        run(CALLS)
        gc.collect()
        assert len(gc.get_objects()) - before < SLACK


@pytest.mark.parametrize("calls", [sync_calls, async_calls])
def test_calls_leave_no_memory_behind(
    calls: Callable[[], Iterator[Callable[[int], None]]],
) -> None:
    # Also what the garbage collector does not track, such as strings and bytes.
    for run in calls():
        run(WARM_UP)
        gc.collect()
        tracemalloc.start()
        try:
            run(WARM_UP)
            gc.collect()
            before, _ = tracemalloc.get_traced_memory()
            run(CALLS // 10)
            gc.collect()
            after, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        # Whatever a call keeps takes more than four bytes.
        assert after - before < CALLS // 10 * 4
