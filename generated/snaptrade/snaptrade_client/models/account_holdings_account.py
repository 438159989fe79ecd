"""What one account holds."""

from __future__ import annotations

from clientloom_runtime import Model

from .account import Account
from .account_order_record import AccountOrderRecord
from .balance import Balance
from .options_position import OptionsPosition
from .position import Position
from .snap_trade_holdings_total_value import SnapTradeHoldingsTotalValue


class AccountHoldingsAccount(Model):
    """What one account holds."""

    account: Account | None = None

    balances: list[Balance] | None = None
    """One balance per currency."""

    positions: list[Position] | None = None
    """Positions other than options."""

    option_positions: list[OptionsPosition] | None = None
    """Positions in options."""

    orders: list[AccountOrderRecord] | None = None
    """Recent orders, pending and executed. Orders for options have an `option_symbol`
    in place of a `universal_symbol`.
    """

    total_value: SnapTradeHoldingsTotalValue | None = None
