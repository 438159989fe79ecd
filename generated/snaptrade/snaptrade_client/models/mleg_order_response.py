"""An option order that was placed."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_order_record import AccountOrderRecord


class MlegOrderResponse(Model):
    """An option order that was placed."""

    brokerage_order_id: str

    orders: list[AccountOrderRecord]
    """One record per leg."""
