"""A dividend."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class DividendAtDate(Model):
    """A dividend."""

    symbol: str | None = None
    """Ticker of the security that paid it."""

    amount: Decimal | None = None
    """Amount in the unit of `currency`."""

    currency: str | None = None
    """ISO 4217 code of the amount."""
