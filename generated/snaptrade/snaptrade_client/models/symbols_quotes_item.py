"""Quote of one symbol."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .universal_symbol import UniversalSymbol


class SymbolsQuotesItem(Model):
    """Quote of one symbol."""

    symbol: UniversalSymbol | None = None

    last_trade_price: Decimal | None = None
    """Price of the last trade."""

    bid_price: Decimal | None = None
    """Price that buyers offer."""

    ask_price: Decimal | None = None
    """Price that sellers ask."""

    bid_size: Decimal | None = None
    """Number of shares that buyers want at that price."""

    ask_size: Decimal | None = None
    """Number of shares that sellers have at that price."""
