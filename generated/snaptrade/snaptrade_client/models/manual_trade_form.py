"""An equity order to check."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .action_strict import ActionStrict
from .order_type_strict import OrderTypeStrict
from .time_in_force_strict import TimeInForceStrict


class ManualTradeForm(Model):
    """An equity order to check."""

    account_id: str

    action: ActionStrict

    universal_symbol_id: str

    order_type: OrderTypeStrict

    time_in_force: TimeInForceStrict

    price: Decimal | None = None
    """Worst price to accept; used by `Limit` and `StopLimit` orders."""

    stop: Decimal | None = None
    """Price that sets the order off, for `Stop` and `StopLimit` orders."""

    units: Decimal | None = None
    """Number of shares, unless `notional_value` is given."""

    notional_value: str | Decimal | None = None
    """Sum to buy or sell for, unless `units` is given."""
