"""Side of a leg; options also say whether it opens or closes a position."""

from __future__ import annotations

from typing import Literal, TypeAlias

MlegActionStrict: TypeAlias = Literal[
    "BUY", "SELL", "BUY_TO_OPEN", "BUY_TO_CLOSE", "SELL_TO_OPEN", "SELL_TO_CLOSE"
]
"""Side of a leg; options also say whether it opens or closes a position."""
