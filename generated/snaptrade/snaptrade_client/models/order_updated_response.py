"""An order that was placed or changed."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_order_record import AccountOrderRecord


class OrderUpdatedResponse(Model):
    """An order that was placed or changed."""

    brokerage_order_id: str

    order: AccountOrderRecord | None = None
    """The order, where the brokerage gave it back."""
