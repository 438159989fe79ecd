"""Confirmation that a report was removed."""

from __future__ import annotations

from clientloom_runtime import Model

from .removed_report_response_data import RemovedReportResponseData


class RemovedReportResponse(Model):
    """Confirmation that a report was removed."""

    data: RemovedReportResponseData
    """The removed report."""
