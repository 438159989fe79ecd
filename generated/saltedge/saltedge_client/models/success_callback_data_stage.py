"""How far the fetch has come; may be absent."""

from __future__ import annotations

from typing import Literal, TypeAlias

SuccessCallbackDataStage: TypeAlias = Literal[
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
"""How far the fetch has come; may be absent."""
