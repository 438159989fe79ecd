"""Mean balances by kind of period."""

from __future__ import annotations

from clientloom_runtime import Model

from .balance_report_average_annual import BalanceReportAverageAnnual
from .balance_report_average_daily import BalanceReportAverageDaily
from .balance_report_average_maximum_monthly import BalanceReportAverageMaximumMonthly
from .balance_report_average_minimum_monthly import BalanceReportAverageMinimumMonthly
from .balance_report_average_monthly import BalanceReportAverageMonthly
from .balance_report_average_quarterly import BalanceReportAverageQuarterly


class BalanceReportAverage(Model):
    """Mean balances by kind of period."""

    daily: BalanceReportAverageDaily
    """Mean of a day."""

    monthly: BalanceReportAverageMonthly
    """Mean of a month."""

    quarterly: BalanceReportAverageQuarterly
    """Mean of a quarter."""

    annual: BalanceReportAverageAnnual
    """Mean of a year."""

    minimum_monthly: BalanceReportAverageMinimumMonthly
    """Mean of the month in which it was lowest."""

    maximum_monthly: BalanceReportAverageMaximumMonthly
    """Mean of the month in which it was highest."""
