"""The payments without a rhythm."""

from __future__ import annotations

from clientloom_runtime import Date, Model


class IncomeReportStreamsIrregular(Model):
    """The payments without a rhythm."""

    transactions_count: int
    """Number of transactions."""

    transaction_ids: list[str]
    """Ids of the transactions."""

    start_date: Date
    """First day taken into account."""

    end_date: Date
    """Last day taken into account."""
