"""Mean number of transactions in a month."""

from __future__ import annotations

from clientloom_runtime import Model


class ReportResultMonthlyAverageTransactionsCount(Model):
    """Mean number of transactions in a month."""

    total: int
    """All transactions."""

    income: int
    """Transactions that brought money."""

    expense: int
    """Transactions that cost money."""
