"""Mean balance of a day."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Date, Model


class BalanceReportAverageDaily(Model):
    """Mean balance of a day."""

    amount: Decimal
    """The mean balance."""

    start_date: Date
    """First day taken into account."""

    end_date: Date
    """Last day taken into account."""
