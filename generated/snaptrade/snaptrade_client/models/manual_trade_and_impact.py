"""An order that was checked, with its effect."""

from __future__ import annotations

from clientloom_runtime import Model

from .manual_trade import ManualTrade
from .manual_trade_balance import ManualTradeBalance
from .manual_trade_impact import ManualTradeImpact


class ManualTradeAndImpact(Model):
    """An order that was checked, with its effect."""

    trade: ManualTrade | None = None

    trade_impacts: list[ManualTradeImpact] | None = None
    """Effects on the account; at present always a single one."""

    combined_remaining_balance: ManualTradeBalance | None = None
