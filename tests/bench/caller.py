"""The process that calls: an order on standard input, milliseconds on standard output.

The figures of each contender are the medians of its calls.
"""

import asyncio
import importlib
import json
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import httpx2
import msgspec
from pydantic import TypeAdapter

from tests.bench.peers import PEER_PACKAGE
from tests.bench.turns import Taken, medians, take_turns, take_turns_async

# What is measured is found where the order says, and is nothing that could be imported
# when this file is checked.
snaptrade: Any = importlib.import_module("snaptrade_client")
codecs: Any = importlib.import_module("clientloom_runtime._codec")
operations: Any = importlib.import_module("clientloom_runtime._operation")

_USER = {"user_id": "user", "user_secret": "secret"}
_ACCOUNT = "2f0c0f8e-6a3c-4f0e-9a55-1f5c1f6f8d11"
_ACTIVITIES = "account_information.account_information_get_account_activities"
_CONNECTIONS = "connections.connections_list_brokerage_authorizations"


def main() -> None:
    """Measures everything and prints it as one JSON object."""
    order = json.load(sys.stdin)
    body, has_peer = order["body"].encode(), order["peer"]
    took = _reading(order["path"], body, has_peer)
    took |= _sync(order["url"], order["path"], order["calls"], has_peer)
    took |= asyncio.run(_async(order["url"], order["path"], order["calls"], has_peer))
    json.dump(took, sys.stdout)


def _reading(path: str, body: bytes, has_peer: bool) -> dict[str, Taken]:
    """Each way to read a body, from bytes to objects."""
    kind = _kind(path)
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    contenders: dict[str, Callable[[], Any]] = {
        "json": partial(json.loads, body),
        "ours": partial(_codec(kind).read, body),
        "pydantic": partial(adapter.validate_json, body),
        "msgspec": partial(msgspec.json.decode, body),
    }
    if has_peer:
        contenders["peer"] = _peer_reader(path, body)
    return medians("read", take_turns(contenders, 200))


def _kind(path: str) -> Any:
    """The type of the answer."""
    if path == "/activities":
        return snaptrade.models.PaginatedUniversalActivity
    return list[snaptrade.models.BrokerageAuthorization]


def _codec(kind: Any) -> Any:
    """What our client reads the answer with."""
    return codecs.codec_of(operations.Content("application/json", lambda: kind))


def _peer_reader(path: str, body: bytes) -> Callable[[], Any]:
    models: Any = importlib.import_module(f"{PEER_PACKAGE}.models")
    if path == "/activities":
        read_page = models.PaginatedUniversalActivity.from_dict
        return lambda: read_page(json.loads(body))
    read = models.BrokerageAuthorization.from_dict
    return lambda: list(map(read, json.loads(body)))


def _sync(url: str, path: str, calls: int, has_peer: bool) -> dict[str, Taken]:
    plain = httpx2.Client(base_url=url)
    with snaptrade.SnapTrade(client_id="I", consumer_key="K", base_url=url) as client:
        get, ours = _calls(path, plain, client)
        read = _codec(_kind(path)).read
        contenders = {
            "ours": ours,
            "same": lambda: read(get().content),
            "plain": lambda: get().json(),
        }
        if has_peer:
            contenders["peer"] = _peer_call(path, url, "sync")
        return medians("sync", take_turns(contenders, calls))


async def _async(url: str, path: str, calls: int, has_peer: bool) -> dict[str, Taken]:
    plain = httpx2.AsyncClient(base_url=url)
    async with snaptrade.AsyncSnapTrade(
        client_id="I", consumer_key="K", base_url=url
    ) as client:
        get, ours = _calls(path, plain, client)
        read = _codec(_kind(path)).read

        async def get_and_read() -> object:
            return read((await get()).content)

        async def get_json() -> object:
            return (await get()).json()

        contenders = {"ours": ours, "same": get_and_read, "plain": get_json}
        if has_peer:
            contenders["peer"] = _peer_call(path, url, "asyncio")
        return medians("async", await take_turns_async(contenders, calls))


def _calls(path: str, plain: Any, client: Any) -> tuple[Callable[[], Any], ...]:
    """The same request by plain httpx2 and by our client."""
    target, arguments = path, dict(_USER)
    if path == "/activities":
        target = f"/accounts/{_ACCOUNT}{path}"
        arguments["account_id"] = _ACCOUNT
        ours = client.account_information.get_account_activities
    else:
        ours = client.connections.list_brokerage_authorizations
    parameters = {"userId": _USER["user_id"], "userSecret": _USER["user_secret"]}
    return partial(plain.get, target, params=parameters), partial(ours, **arguments)


def _peer_call(path: str, url: str, kind: str) -> Callable[[], Any]:
    """The same request by the client of openapi-python-client."""
    peer: Any = importlib.import_module(PEER_PACKAGE)
    arguments: dict[str, Any] = {**_USER, "client": peer.Client(base_url=url)}
    if path == "/activities":
        arguments["account_id"] = _ACCOUNT
    name = _ACTIVITIES if path == "/activities" else _CONNECTIONS
    module: Any = importlib.import_module(f"{PEER_PACKAGE}.api.{name}")
    return partial(getattr(module, kind), **arguments)


if __name__ == "__main__":
    main()
