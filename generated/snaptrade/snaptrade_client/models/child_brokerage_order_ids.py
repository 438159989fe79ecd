"""The two orders that close what a bracket order opens."""

from __future__ import annotations

from clientloom_runtime import Model


class ChildBrokerageOrderIDs(Model):
    """The two orders that close what a bracket order opens."""

    take_profit_order_id: str | None = None
    """The brokerage's identifier of the order that takes the profit."""

    stop_loss_order_id: str | None = None
    """The brokerage's identifier of the order that limits the loss."""
