"""Number of streams."""

from __future__ import annotations

from clientloom_runtime import Model


class IncomeReportStreamsCount(Model):
    """Number of streams."""

    regular: int
    """Number of regular streams."""

    irregular: int
    """Number of irregular streams."""

    maximum_overlapping: int
    """Most streams that ran at the same time."""
