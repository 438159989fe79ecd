"""One contract of an option order."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from clientloom_runtime import Model


class OptionLeg(Model):
    """One contract of an option order."""

    action: (
        Literal["BUY_TO_OPEN", "BUY_TO_CLOSE", "SELL_TO_OPEN", "SELL_TO_CLOSE"] | None
    ) = None
    """What to do with the contract."""

    option_symbol_id: str | None = None
    """The contract, as the option chain names it."""

    quantity: Decimal | None = None
    """How many contracts."""
