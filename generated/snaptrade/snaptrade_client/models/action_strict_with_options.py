"""Side of an order: `BUY` or `SELL` for equities, the other values for options."""

from __future__ import annotations

from typing import Literal, TypeAlias

ActionStrictWithOptions: TypeAlias = Literal[
    "BUY", "SELL", "BUY_TO_OPEN", "BUY_TO_CLOSE", "SELL_TO_OPEN", "SELL_TO_CLOSE"
]
"""Side of an order: `BUY` or `SELL` for equities, the other values for options."""
