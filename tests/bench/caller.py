"""The process that calls: an order on standard input, milliseconds on standard output.

Contenders take turns in batches, so that a machine that slows down slows all of them
down; the figure of each is the median of its calls, and the sum of all of them.
"""

import asyncio
import importlib
import json
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

import httpx2
import msgspec
from pydantic import TypeAdapter

from tests.bench.workspaces import PEER_PACKAGE

# What is measured is found where the order says, and is nothing that we could import
# when this file is checked.
snaptrade: Any = importlib.import_module("snaptrade_client")
codecs: Any = importlib.import_module("clientloom_runtime._codec")
operations: Any = importlib.import_module("clientloom_runtime._operation")
peer_client: Any = importlib.import_module(PEER_PACKAGE)
peer_models: Any = importlib.import_module(f"{PEER_PACKAGE}.models")
peer_activities: Any = importlib.import_module(
    f"{PEER_PACKAGE}.api.account_information.account_information_get_account_activities"
)
peer_connections: Any = importlib.import_module(
    f"{PEER_PACKAGE}.api.connections.connections_list_brokerage_authorizations"
)

Contenders = Mapping[str, Callable[[], Any]]

_USER = {"user_id": "user", "user_secret": "secret"}
_BATCH = 10


def main() -> None:
    """Measures everything and prints it as one JSON object."""
    order = json.load(sys.stdin)
    body = order["body"].encode()
    took = _reading(order["path"], body)
    took |= _sync(order["url"], order["path"], order["calls"])
    took |= asyncio.run(_async(order["url"], order["path"], order["calls"]))
    json.dump(took, sys.stdout)


def _reading(path: str, body: bytes) -> dict[str, float]:
    """Each way of reading a body, from bytes to objects."""
    if path == "/activities":
        kind = snaptrade.models.PaginatedUniversalActivity
        read_peer = peer_models.PaginatedUniversalActivity.from_dict
    else:
        kind = list[snaptrade.models.BrokerageAuthorization]
        one = peer_models.BrokerageAuthorization.from_dict
        read_peer = lambda value: list(map(one, value))  # noqa: E731
    ours = codecs.codec_of(operations.Content("application/json", lambda: kind))
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    contenders: Contenders = {
        "json": partial(json.loads, body),
        "ours": partial(ours.read, body),
        "pydantic": partial(adapter.validate_json, body),
        "msgspec": partial(msgspec.json.decode, body),
        "peer": lambda: read_peer(json.loads(body)),
    }
    times = _turns(contenders, 200)
    return {f"read {name}": statistics.median(taken) for name, taken in times.items()}


def _sync(url: str, path: str, calls: int) -> dict[str, float]:
    plain = httpx2.Client(base_url=url)
    peer = peer_client.Client(base_url=url)
    with snaptrade.SnapTrade(client_id="I", consumer_key="K", base_url=url) as client:
        contenders = _contenders(path, plain, client, peer, "sync")
        contenders["plain"] = lambda: contenders["get"]().json()
        return _summary("sync", _turns(contenders, calls))


async def _async(url: str, path: str, calls: int) -> dict[str, float]:
    plain = httpx2.AsyncClient(base_url=url)
    peer = peer_client.Client(base_url=url)
    async with snaptrade.AsyncSnapTrade(
        client_id="I", consumer_key="K", base_url=url
    ) as client:
        contenders = _contenders(path, plain, client, peer, "asyncio")

        async def get_json() -> object:
            return (await contenders["get"]()).json()

        contenders["plain"] = get_json
        return _summary("async", await _turns_async(contenders, calls))


def _contenders(
    path: str, plain: Any, client: Any, peer: Any, kind: str
) -> dict[str, Callable[[], Any]]:
    """The same request by each client."""
    target, arguments = path, dict(_USER)
    if path == "/activities":
        target = f"/accounts/account{path}"
        arguments["account_id"] = "account"
        ours = client.account_information.get_account_activities
        theirs = getattr(peer_activities, kind)
    else:
        ours = client.connections.list_brokerage_authorizations
        theirs = getattr(peer_connections, kind)
    parameters = {"userId": _USER["user_id"], "userSecret": _USER["user_secret"]}
    return {
        "get": partial(plain.get, target, params=parameters),
        "ours": partial(ours, **arguments),
        "peer": partial(theirs, client=peer, **arguments),
    }


def _turns(contenders: Contenders, calls: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for call in contenders.values():
        _batch(call)
    for _ in range(0, calls, _BATCH):
        for name, call in contenders.items():
            times[name] += _batch(call)
    return times


async def _turns_async(contenders: Contenders, calls: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for call in contenders.values():
        await _batch_async(call)
    for _ in range(0, calls, _BATCH):
        for name, call in contenders.items():
            times[name] += await _batch_async(call)
    return times


def _batch(call: Callable[[], object]) -> list[float]:
    """Milliseconds of each of some calls, one after the other."""
    times = []
    for _ in range(_BATCH):
        started = time.perf_counter()
        call()
        times.append((time.perf_counter() - started) * 1000)
    return times


async def _batch_async(call: Callable[[], Awaitable[object]]) -> list[float]:
    times = []
    for _ in range(_BATCH):
        started = time.perf_counter()
        await call()
        times.append((time.perf_counter() - started) * 1000)
    return times


def _summary(kind: str, times: Mapping[str, list[float]]) -> dict[str, float]:
    result = {
        f"{kind} {name}": statistics.median(taken) for name, taken in times.items()
    }
    return result | {f"{kind} {name} sum": sum(taken) for name, taken in times.items()}


if __name__ == "__main__":
    main()
