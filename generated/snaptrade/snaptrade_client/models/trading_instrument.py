"""What to trade."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class TradingInstrument(Model):
    """What to trade."""

    symbol: str
    """Ticker, or an option in the 21 characters of the OCC."""

    type: Literal["EQUITY", "OPTION", "CRYPTOCURRENCY", "CRYPTOCURRENCY_PAIR"]
    """Kind of instrument."""
