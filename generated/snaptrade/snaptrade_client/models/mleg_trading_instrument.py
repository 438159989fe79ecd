"""What a leg trades."""

from __future__ import annotations

from clientloom_runtime import Model

from .mleg_instrument_type import MlegInstrumentType


class MlegTradingInstrument(Model):
    """What a leg trades."""

    symbol: str
    """Ticker, or an option in the 21 characters of the OCC."""

    instrument_type: MlegInstrumentType
