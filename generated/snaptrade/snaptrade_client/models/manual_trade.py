"""An order that was checked and can be placed."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .action_strict import ActionStrict
from .manual_trade_symbol import ManualTradeSymbol
from .order_type_strict import OrderTypeStrict
from .time_in_force_strict import TimeInForceStrict


class ManualTrade(Model):
    """An order that was checked and can be placed."""

    id: str | None = None

    account: str | None = None

    order_type: OrderTypeStrict | None = None

    time_in_force: TimeInForceStrict | None = None

    symbol: ManualTradeSymbol | None = None

    action: ActionStrict | None = None

    units: Decimal | None = None
    """Number of shares, possibly with decimals."""

    price: Decimal | None = None
