"""What came in (or, as `ExpenseReport`, went out): totals, means and regular
streams.
"""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Date, Model

from .income_report_average import IncomeReportAverage
from .income_report_forecasted_average import IncomeReportForecastedAverage
from .income_report_streams import IncomeReportStreams
from .income_report_total_per_month import IncomeReportTotalPerMonth


class IncomeReport(Model):
    """What came in (or, as `ExpenseReport`, went out): totals, means and regular
    streams.
    """

    start_date: Date
    """First day taken into account."""

    end_date: Date
    """Last day taken into account."""

    transactions_count: int
    """Number of transactions."""

    last_year_amount: Decimal
    """Total of the last year."""

    total: Decimal
    """Total of the period."""

    total_per_month: list[IncomeReportTotalPerMonth]
    """Total of each month."""

    average: IncomeReportAverage
    """Mean amounts."""

    forecasted_average: IncomeReportForecastedAverage
    """What the coming periods will probably bring."""

    streams: IncomeReportStreams
    """Regular and irregular payments."""
