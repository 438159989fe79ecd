"""Kind of an order with several legs."""

from __future__ import annotations

from typing import Literal, TypeAlias

MlegOrderTypeStrict: TypeAlias = Literal[
    "MARKET", "LIMIT", "STOP_LOSS_MARKET", "STOP_LOSS_LIMIT"
]
"""Kind of an order with several legs."""
