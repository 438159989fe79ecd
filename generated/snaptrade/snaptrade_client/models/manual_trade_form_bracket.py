"""An order that opens a position together with the two that close it."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .action_strict_with_options import ActionStrictWithOptions
from .order_type_strict import OrderTypeStrict
from .stop_loss import StopLoss
from .take_profit import TakeProfit
from .time_in_force_strict import TimeInForceStrict
from .trading_instrument import TradingInstrument


class ManualTradeFormBracket(Model):
    """An order that opens a position together with the two that close it."""

    action: ActionStrictWithOptions

    instrument: TradingInstrument

    order_type: OrderTypeStrict

    time_in_force: TimeInForceStrict

    price: Decimal | None = None
    """Worst price to accept; used by `Limit` and `StopLimit` orders."""

    stop: Decimal | None = None
    """Price that sets the order off, for `Stop` and `StopLimit` orders."""

    units: Decimal | None = None

    stop_loss: StopLoss

    take_profit: TakeProfit
