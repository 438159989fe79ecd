"""What was spent in one month."""

from __future__ import annotations

from clientloom_runtime import Model


class ChangeHistoryExpensesClass(Model):
    """What was spent in one month."""

    amount: str
    """Sum of the month as decimal text, negative."""

    date: str
    """The month (`YYYY-MM`)."""
