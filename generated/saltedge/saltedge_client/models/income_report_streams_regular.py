"""Payments that come again and again."""

from __future__ import annotations

from clientloom_runtime import Date, Model

from .income_report_streams_amount import IncomeReportStreamsAmount
from .income_report_streams_merchant import IncomeReportStreamsMerchant
from .income_report_streams_regular_frequency import IncomeReportStreamsRegularFrequency


class IncomeReportStreamsRegular(Model):
    """Payments that come again and again."""

    transactions_count: int
    """Number of transactions."""

    transaction_ids: list[str]
    """Ids of the transactions."""

    start_date: Date
    """First day taken into account."""

    end_date: Date
    """Last day taken into account."""

    amount: IncomeReportStreamsAmount
    """Statistics over the amounts."""

    frequency: IncomeReportStreamsRegularFrequency
    """Rhythm of the payments."""

    days_count: int
    """Length of the stream in days."""

    category_code: str
    """Category of the payments."""

    description: str
    """Text that the payments have in common."""

    merchant: IncomeReportStreamsMerchant
    """Other side of the payments."""
