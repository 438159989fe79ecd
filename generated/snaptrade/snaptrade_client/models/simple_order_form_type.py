"""Kind of order."""

from __future__ import annotations

from typing import Literal, TypeAlias

SimpleOrderFormType: TypeAlias = Literal[
    "MARKET",
    "LIMIT",
    "STOP_LOSS_MARKET",
    "STOP_LOSS_LIMIT",
    "TAKE_PROFIT_MARKET",
    "TAKE_PROFIT_LIMIT",
]
"""Kind of order."""
