"""One contract of the strategy."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class OptionStrategyLegsItem(Model):
    """One contract of the strategy."""

    option_symbol_id: str | None = None
    """The contract."""

    index: Decimal | None = None
    """Place of the leg in the strategy."""

    action: str | None = None
    """What is done with the contract."""

    quantity: Decimal | None = None
    """How many contracts."""
