"""Kind of step, from `start` to `finish`."""

from __future__ import annotations

from typing import Literal, TypeAlias

StageName: TypeAlias = Literal[
    "start",
    "connect",
    "interactive",
    "fetch_holder_info",
    "fetch_accounts",
    "fetch_recent",
    "fetch_full",
    "disconnect",
    "finish",
]
"""Kind of step, from `start` to `finish`."""
