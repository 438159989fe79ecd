"""Prices of an option strategy."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .option_strategy import OptionStrategy
from .strategy_quotes_greek import StrategyQuotesGreek


class StrategyQuotes(Model):
    """Prices of an option strategy."""

    strategy: OptionStrategy | None = None

    open_price: Decimal | None = None

    bid_price: Decimal | None = None

    ask_price: Decimal | None = None

    volatility: Decimal | None = None
    """Volatility that the prices imply, as a fraction."""

    greek: StrategyQuotesGreek | None = None
    """How the price reacts to changes."""
