"""Value of everything in the account, cash included, as the brokerage states it."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class AccountBalanceTotal(Model):
    """Value of everything in the account, cash included, as the brokerage states it."""

    amount: Decimal | None = None
    """Amount in the unit of `currency`."""

    currency: str | None = None
    """ISO 4217 code of the amount."""
