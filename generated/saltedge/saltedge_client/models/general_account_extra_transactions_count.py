"""Number of transactions by status."""

from __future__ import annotations

from clientloom_runtime import Model


class GeneralAccountExtraTransactionsCount(Model):
    """Number of transactions by status."""

    posted: int | None = None
    """Number of booked transactions."""

    pending: int | None = None
    """Number of transactions that are not booked yet."""
