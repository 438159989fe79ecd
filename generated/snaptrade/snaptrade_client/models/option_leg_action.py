"""What to do with the contract."""

from __future__ import annotations

from typing import Literal, TypeAlias

OptionLegAction: TypeAlias = Literal[
    "BUY_TO_OPEN", "BUY_TO_CLOSE", "SELL_TO_OPEN", "SELL_TO_CLOSE"
]
"""What to do with the contract."""
