"""How the balance developed."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .balance_report_average import BalanceReportAverage
from .balance_report_forecasted_average import BalanceReportForecastedAverage


class BalanceReport(Model):
    """How the balance developed."""

    start_date_amount: Decimal
    """Balance on the first day."""

    end_date_amount: Decimal
    """Balance on the last day."""

    minimum: Decimal
    """Lowest balance."""

    maximum: Decimal
    """Highest balance."""

    average: BalanceReportAverage
    """Mean balances."""

    forecasted_average: BalanceReportForecastedAverage
    """What the coming periods will probably bring."""
