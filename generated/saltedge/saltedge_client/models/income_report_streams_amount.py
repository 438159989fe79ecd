"""Statistics over the amounts of a stream."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class IncomeReportStreamsAmount(Model):
    """Statistics over the amounts of a stream."""

    total: Decimal
    """Sum."""

    average: Decimal
    """Mean."""

    median: Decimal
    """Median."""

    stdev: Decimal
    """Standard deviation."""
