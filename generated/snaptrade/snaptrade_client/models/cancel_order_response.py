"""An order whose canceling was asked for."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class CancelOrderResponse(Model):
    """An order whose canceling was asked for."""

    brokerage_order_id: str

    raw_response: dict[str, Any] | None = None
    """Answer of the brokerage, in its own form."""
