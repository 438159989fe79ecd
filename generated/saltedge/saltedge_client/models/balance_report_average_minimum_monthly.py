"""Mean balance of the month in which it was lowest."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Date, Model


class BalanceReportAverageMinimumMonthly(Model):
    """Mean balance of the month in which it was lowest."""

    amount: Decimal
    """The mean balance."""

    start_date: Date
    """First day taken into account."""

    end_date: Date
    """Last day taken into account."""
