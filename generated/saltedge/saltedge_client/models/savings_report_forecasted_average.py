"""Savings to be expected."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class SavingsReportForecastedAverage(Model):
    """Savings to be expected."""

    next_month: Decimal
    """Amount expected for the next month."""

    next_quarter: Decimal
    """Amount expected for the next quarter."""

    next_year: Decimal
    """Amount expected for the next year."""
