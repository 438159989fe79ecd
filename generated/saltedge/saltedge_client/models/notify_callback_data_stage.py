"""The stage that was entered."""

from __future__ import annotations

from typing import Literal, TypeAlias

NotifyCallbackDataStage: TypeAlias = Literal[
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
"""The stage that was entered."""
