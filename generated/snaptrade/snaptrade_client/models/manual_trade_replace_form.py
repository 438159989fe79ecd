"""An order to replace, and what to put in its place."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .action_strict import ActionStrict
from .order_type_strict import OrderTypeStrict
from .time_in_force_strict import TimeInForceStrict


class ManualTradeReplaceForm(Model):
    """An order to replace, and what to put in its place."""

    brokerage_order_id: str

    action: ActionStrict

    order_type: OrderTypeStrict

    time_in_force: TimeInForceStrict

    price: Decimal | None = None
    """Worst price to accept; used by `Limit` and `StopLimit` orders."""

    symbol: str | None = None
    """Ticker of the security."""

    stop: Decimal | None = None
    """Price that sets the order off, for `Stop` and `StopLimit` orders."""

    units: Decimal | None = None
    """Number of shares, possibly with decimals."""
