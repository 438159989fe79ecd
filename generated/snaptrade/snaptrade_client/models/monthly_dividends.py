"""The dividends of a month."""

from __future__ import annotations

from clientloom_runtime import Date, Model

from .dividend_at_date import DividendAtDate


class MonthlyDividends(Model):
    """The dividends of a month."""

    date: Date | None = None

    dividends: list[DividendAtDate] | None = None
    """One entry per dividend."""
