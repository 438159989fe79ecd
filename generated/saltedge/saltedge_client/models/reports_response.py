"""Reports, without their contents."""

from __future__ import annotations

from clientloom_runtime import Model

from .basic_report import BasicReport


class ReportsResponse(Model):
    """Reports, without their contents."""

    data: list[BasicReport] | None = None
    """The reports."""
