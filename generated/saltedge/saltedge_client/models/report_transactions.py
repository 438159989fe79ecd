"""Which transactions of the account were used."""

from __future__ import annotations

from clientloom_runtime import Model


class ReportTransactions(Model):
    """Which transactions of the account were used."""

    start_date: str
    """Day of the first transaction."""

    end_date: str
    """Day of the last transaction."""

    first_id: str
    """Id of the first transaction."""

    last_id: str
    """Id of the last transaction."""

    count: int
    """Number of transactions."""
