"""The report that was ordered."""

from __future__ import annotations

from clientloom_runtime import Model

from .basic_report import BasicReport


class CreatedReportResponse(Model):
    """The report that was ordered."""

    data: BasicReport | None = None
    """The report, not calculated yet."""
