"""The vendor's own SDK of SnapTrade makes calls, in a process of its own.

Its import name is that of our generated client, so the two cannot live in one process.
Run as a script this file is the other process: calls come in on standard input as JSON.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import pytest

DISTRIBUTION = "snaptrade-python-sdk"


def _is_installed() -> bool:
    try:
        importlib.metadata.distribution(DISTRIBUTION)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


needs_vendor = pytest.mark.skipif(
    not _is_installed(), reason=f"{DISTRIBUTION} is not installed"
)
"""Marks a test that needs the vendor's SDK."""


def call_vendor(
    base_url: str, client_id: str, consumer_key: str, calls: Sequence[dict[str, Any]]
) -> None:
    """Makes calls, one after the other: `api`, `method` and `arguments` of each.

    What the SDK makes of the answers does not matter. Raises CalledProcessError, with
    what the process said, when the SDK could not make a call.
    """
    order = {
        "base_url": base_url,
        "client_id": client_id,
        "consumer_key": consumer_key,
        "calls": list(calls),
    }
    subprocess.run(
        [sys.executable, "-I", __file__],
        input=json.dumps(order),
        text=True,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _make_calls(order: dict[str, Any]) -> None:
    # The vendor's package has the name of ours, whose types would be meant otherwise.
    vendor: Any = importlib.import_module("snaptrade_client")
    auth = vendor.SnapTradeAuth.commercial_api_key(
        consumer_key=order["consumer_key"], client_id=order["client_id"]
    )
    client = vendor.SnapTrade(auth=auth, host=order["base_url"])
    for call in order["calls"]:
        getattr(getattr(client, call["api"]), call["method"])(**call["arguments"])


if __name__ == "__main__":
    _make_calls(json.load(sys.stdin))
