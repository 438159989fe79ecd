"""Report about a customer's finances, without its contents."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import DateTime, Model


class BasicReport(Model):
    """Report about a customer's finances, without its contents."""

    id: str

    customer_id: str

    customer_identifier: str
    """Your own name for the customer."""

    connection_ids: list[str]
    """Connections that the report is based on."""

    status: Literal["initialized", "success", "failed", "calculating"]
    """How far the calculation is."""

    created_at: DateTime
