"""Mean balance of a year."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Date, Model


class BalanceReportAverageAnnual(Model):
    """Mean balance of a year."""

    amount: Decimal
    """The mean balance."""

    start_date: Date
    """First day taken into account."""

    end_date: Date
    """Last day taken into account."""
