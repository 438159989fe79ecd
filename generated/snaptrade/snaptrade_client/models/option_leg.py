"""One contract of an option order."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .option_leg_action import OptionLegAction


class OptionLeg(Model):
    """One contract of an option order."""

    action: OptionLegAction | None = None
    """What to do with the contract."""

    option_symbol_id: str | None = None
    """The contract, as the option chain names it."""

    quantity: Decimal | None = None
    """How many contracts."""
