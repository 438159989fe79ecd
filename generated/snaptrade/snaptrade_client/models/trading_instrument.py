"""What to trade."""

from __future__ import annotations

from clientloom_runtime import Model

from .trading_instrument_type import TradingInstrumentType


class TradingInstrument(Model):
    """What to trade."""

    symbol: str
    """Ticker, or an option in the 21 characters of the OCC."""

    type: TradingInstrumentType
    """Kind of instrument."""
