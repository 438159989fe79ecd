"""Value of everything in the account; null if it is not known."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class InvestmentAccountMarketValue(Model):
    """Value of everything in the account; null if it is not known."""

    amount: Decimal | None = None
    """Amount in the unit of `currency`."""

    currency: str | None = None
    """ISO 4217 code of the amount."""
