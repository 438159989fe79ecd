"""What one account holds, as in the list over all accounts."""

from __future__ import annotations

from clientloom_runtime import Model

from .balance import Balance
from .position import Position
from .snap_trade_holdings_account import SnapTradeHoldingsAccount
from .snap_trade_holdings_total_value import SnapTradeHoldingsTotalValue


class AccountHoldings(Model):
    """What one account holds, as in the list over all accounts."""

    account: SnapTradeHoldingsAccount | None = None

    balances: list[Balance] | None = None
    """One balance per currency."""

    positions: list[Position] | None = None
    """Positions other than options."""

    total_value: SnapTradeHoldingsTotalValue | None = None
