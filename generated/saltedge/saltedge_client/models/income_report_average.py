"""Mean amounts."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class IncomeReportAverage(Model):
    """Mean amounts."""

    monthly: Decimal
    """Mean of a month."""

    quarterly: Decimal
    """Mean of a quarter."""

    annual: Decimal
    """Mean of a year."""
