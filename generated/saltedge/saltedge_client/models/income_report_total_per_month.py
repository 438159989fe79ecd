"""Total of one month."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class IncomeReportTotalPerMonth(Model):
    """Total of one month."""

    year: int

    month: int
    """Month of the year, from 1."""

    is_whole_month: bool
    """Whether the month lies in the period entirely."""

    amount: Decimal
