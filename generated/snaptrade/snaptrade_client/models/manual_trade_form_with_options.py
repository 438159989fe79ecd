"""An order to place, for a stock or a single option."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import DateTime, Model

from .action_strict_with_options import ActionStrictWithOptions
from .manual_trade_place_time_in_force_strict import ManualTradePlaceTimeInForceStrict
from .order_type_strict import OrderTypeStrict
from .trading_session import TradingSession


class ManualTradeFormWithOptions(Model):
    """An order to place, for a stock or a single option."""

    account_id: str

    action: ActionStrictWithOptions

    universal_symbol_id: str | None = None
    """What to trade, by SnapTrade's identifier; leave it null when `symbol` is
    given.
    """

    symbol: str | None = None
    """What to trade, by ticker; leave it null when `universal_symbol_id` is given."""

    order_type: OrderTypeStrict

    time_in_force: ManualTradePlaceTimeInForceStrict

    trading_session: TradingSession | None = None

    expiry_date: DateTime | None = None
    """When the order lapses, for `GTD` orders at brokerages that take them; UTC if no
    offset is given.
    """

    price: Decimal | None = None
    """Worst price to accept; used by `Limit` and `StopLimit` orders."""

    stop: Decimal | None = None
    """Price that sets the order off, for `Stop` and `StopLimit` orders."""

    units: Decimal | None = None
    """Number of shares, unless `notional_value` is given, or number of option
    contracts.
    """

    notional_value: str | Decimal | None = None
    """Sum to buy or sell for, unless `units` is given."""

    client_order_id: str | None = None
    """Your own identifier for the order."""
