"""Several option contracts that are traded as one."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .option_strategy_legs_item import OptionStrategyLegsItem
from .universal_symbol import UniversalSymbol


class OptionStrategy(Model):
    """Several option contracts that are traded as one."""

    id: str | None = None

    underlying_symbol_id: UniversalSymbol | None = None

    strategy_type: str | None = None
    """Name of the strategy."""

    number_of_legs: Decimal | None = None
    """How many contracts it combines."""

    legs: list[OptionStrategyLegsItem] | None = None
    """The contracts."""
