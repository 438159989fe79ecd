"""Derived price and sensitivities of one option contract."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import DateTime, Model

from .option_quote_greeks import OptionQuoteGreeks


class OptionQuote(Model):
    """Derived price and sensitivities of one option contract."""

    symbol: str | None = None
    """The contract in the notation of the OCC."""

    synthetic_price: Decimal | None = None
    """Price derived from the market, not one that can be traded on."""

    implied_volatility: Decimal | None = None
    """Volatility that the price implies, as a fraction."""

    timestamp: DateTime | None = None
    """When the quote was last brought up to date."""

    greeks: OptionQuoteGreeks | None = None
    """How the price reacts to changes."""
