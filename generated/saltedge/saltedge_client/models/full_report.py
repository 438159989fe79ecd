"""Report about a customer's finances, with its contents."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Date, DateTime, Model

from .report import Report


class FullReport(Model):
    """Report about a customer's finances, with its contents."""

    id: str

    customer_id: str

    customer_identifier: str
    """Your own name for the customer."""

    connection_ids: list[str]
    """Connections that the report is based on."""

    status: Literal["initialized", "success", "failed", "calculating"]
    """How far the calculation is."""

    created_at: DateTime

    currency_code: str
    """Currency of all amounts in the report."""

    from_date: Date
    """First day of the period."""

    to_date: Date
    """Last day of the period."""

    report_types: list[Literal["balance", "expense", "income", "savings"]]
    """Which parts the report has."""

    data: Report
    """What was found."""

    updated_at: DateTime
