"""A cryptocurrency or a pair to trade."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class CryptoTradingInstrument(Model):
    """A cryptocurrency or a pair to trade."""

    symbol: str
    """Symbol of the currency or of the pair."""

    type: Literal["CRYPTOCURRENCY", "CRYPTOCURRENCY_PAIR"]
    """Whether `symbol` names a currency or a pair."""
