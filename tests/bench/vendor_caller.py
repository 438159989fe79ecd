"""The process that calls through the vendor's SDK, which has the import name of ours."""

import asyncio
import importlib
import json
import sys
from functools import partial
from typing import Any

from tests.bench.turns import Taken, medians, take_turns, take_turns_async

snaptrade: Any = importlib.import_module("snaptrade_client")

_USER = {"user_id": "user", "user_secret": "secret"}


def main() -> None:
    """Reads an order from standard input and prints milliseconds as JSON."""
    order = json.load(sys.stdin)
    client = snaptrade.SnapTrade(client_id="I", consumer_key="K", host=order["url"])
    took = medians("sync", take_turns({"vendor": _call(client, "")}, order["calls"]))
    took |= medians("async", asyncio.run(_async(client, order["calls"])))
    json.dump(took, sys.stdout)


async def _async(client: Any, calls: int) -> dict[str, list[Taken]]:
    return await take_turns_async({"vendor": _call(client, "a")}, calls)


def _call(client: Any, prefix: str) -> Any:
    """A call of the list of connections; methods with the prefix `a` are awaited."""
    method = getattr(client.connections, f"{prefix}list_brokerage_authorizations")
    return partial(method, **_USER)


if __name__ == "__main__":
    main()
