"""Payments sorted into regular and irregular ones."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .income_report_streams_count import IncomeReportStreamsCount
from .income_report_streams_irregular import IncomeReportStreamsIrregular
from .income_report_streams_regular import IncomeReportStreamsRegular


class IncomeReportStreams(Model):
    """Payments sorted into regular and irregular ones."""

    regular_amount: Decimal
    """Total of the regular payments."""

    irregular_amount: Decimal
    """Total of the irregular payments."""

    count: IncomeReportStreamsCount
    """Number of streams."""

    regular: list[IncomeReportStreamsRegular]
    """The regular streams."""

    irregular: IncomeReportStreamsIrregular
    """The irregular payments."""
