"""One operation of the facade against a server that a test scripts, sync or async."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from tests.support.facade import Flow

FLOWS = {"sync": Flow(False), "async": Flow(True)}

_CLIENTS: dict[str, tuple[str, str, dict[str, str], dict[str, str]]] = {
    "snaptrade": (
        "snaptrade_client",
        "SnapTrade",
        {"client_id": "c", "consumer_key": "k"},
        {"user_id": "u", "user_secret": "s"},
    ),
    "powens": ("powens_client", "Powens", {"access_token": "t"}, {"access_token": "t"}),
    "saltedge": (
        "saltedge_client",
        "SaltEdge",
        {"app_id": "a", "secret": "s"},
        {"customer_id": "1"},
    ),
    "basiq": ("basiq_client", "Basiq", {"access_token": "t"}, {"user_id": "u-1"}),
    "ledger": (
        "ledger_client",
        "Ledger",
        {"client_id": "c", "api_key": "k"},
        {"guid": "u-1"},
    ),
    "quay": (
        "quay_client",
        "Quay",
        {"client_id": "c", "secret": "s"},
        {"user_token": "t"},
    ),
    "tally": ("tally_client", "Tally", {"access_token": "t"}, {"customer_id": "u-1"}),
}


def ask(flow: Flow, provider: str, url: str, call: Callable[[Any], Any]) -> Any:
    """What a call of a user's connections gives; `call` makes it."""
    import connections

    package, name, credentials, known = _CLIENTS[provider]
    prefix = "Async" if flow.asynchronous else ""
    client = getattr(__import__(package), f"{prefix}{name}")(
        **credentials, base_url=url, max_retries=0
    )
    facade = getattr(connections, f"{prefix}Connections")(**{provider: client})

    async def run() -> Any:
        try:
            return await flow.do(call(facade.for_user(provider, **known)))
        finally:
            await flow.do(client.close())

    return asyncio.run(run())
