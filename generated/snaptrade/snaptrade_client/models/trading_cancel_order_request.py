"""The order to cancel."""

from __future__ import annotations

from clientloom_runtime import Model


class TradingCancelOrderRequest(Model):
    """The order to cancel."""

    brokerage_order_id: str
