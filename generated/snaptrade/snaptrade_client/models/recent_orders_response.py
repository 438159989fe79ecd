"""Orders of the past 24 hours."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_order_record import AccountOrderRecord


class RecentOrdersResponse(Model):
    """Orders of the past 24 hours."""

    orders: list[AccountOrderRecord] | None = None
    """The orders."""
