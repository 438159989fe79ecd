"""One of several linked orders."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from clientloom_runtime import Model

from .action_strict import ActionStrict
from .order_type_strict import OrderTypeStrict
from .time_in_force_strict import TimeInForceStrict
from .trading_instrument import TradingInstrument


class ComplexOrderLeg(Model):
    """One of several linked orders."""

    order_role: Literal["TRIGGER", "CONDITIONAL", "PEER"]
    """Part that the order plays among the linked ones."""

    action: ActionStrict

    instrument: TradingInstrument

    order_type: OrderTypeStrict

    units: Decimal

    time_in_force: TimeInForceStrict

    price: Decimal | None = None
    """Worst price to accept; used by `Limit` and `StopLimit` orders."""

    stop: Decimal | None = None
    """Price that sets the order off, for `Stop` and `StopLimit` orders."""
