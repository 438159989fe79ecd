"""One report."""

from __future__ import annotations

from clientloom_runtime import Model

from .full_report import FullReport


class ReportResponse(Model):
    """One report."""

    data: FullReport | None = None
    """The report."""
