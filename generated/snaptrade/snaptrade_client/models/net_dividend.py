"""All dividends of one security over a period."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .universal_symbol import UniversalSymbol


class NetDividend(Model):
    """All dividends of one security over a period."""

    symbol: UniversalSymbol | None = None

    amount: Decimal | None = None
    """Amount in the unit of `currency`."""

    currency: str | None = None
    """ISO 4217 code of the amount."""
