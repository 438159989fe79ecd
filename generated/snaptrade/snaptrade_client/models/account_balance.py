"""Value of an account as a whole."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_balance_total import AccountBalanceTotal


class AccountBalance(Model):
    """Value of an account as a whole."""

    total: AccountBalanceTotal | None = None
    """Value of everything in the account, cash included, as the brokerage states it."""
