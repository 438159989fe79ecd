"""Estimated values of an account over time."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_value_history_item import AccountValueHistoryItem


class AccountValueHistoryResponse(Model):
    """Estimated values of an account over time."""

    history: list[AccountValueHistoryItem] | None = None
    """One value per day."""

    currency: str | None = None
    """ISO 4217 code of the values."""
