"""Contents of a finished report."""

from __future__ import annotations

from typing import Any, Literal

from clientloom_runtime import Date, Model

from .report_connections import ReportConnections
from .report_result import ReportResult


class Report(Model):
    """Contents of a finished report."""

    result: ReportResult
    """The findings."""

    customer_id: str

    connection_ids: list[str]
    """Ids of the connections used."""

    connections: list[ReportConnections]
    """The connections used."""

    currency_code: str
    """Currency of all amounts."""

    exchange_rates: dict[str, Any]
    """Rates used for conversion, by currency."""

    report_id: str

    report_types: list[Literal["balance", "expense", "income", "savings"]]
    """Which parts the report has."""

    status: Literal["initialized", "calculating", "success", "failed"]
    """How far the calculation is."""

    from_date: Date
    """First day of the period."""

    to_date: Date
    """Last day of the period."""
