"""Estimated value of an account on one day."""

from __future__ import annotations

from clientloom_runtime import Date, Model


class AccountValueHistoryItem(Model):
    """Estimated value of an account on one day."""

    date: Date | None = None
    """The day."""

    total_value: str | None = None
    """Value of everything in the account, cash included."""
