"""A mutual fund."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .figi_instrument import FigiInstrument


class MutualFundInstrument(Model):
    """A mutual fund."""

    kind: Literal["mutualfund"]
    """Always `mutualfund`."""

    id: str
    """SnapTrade's identifier for the instrument."""

    symbol: str
    """Ticker with the suffix of its exchange."""

    raw_symbol: str
    """Ticker without the suffix."""

    description: str | None = None
    """Display name."""

    currency: str | None = None
    """ISO 4217 code of the currency in which it is listed."""

    exchange: str | None = None
    """ISO 10383 code of the exchange, or another code where there is none."""

    figi_instrument: FigiInstrument | None = None
    """FIGI identifiers of the instrument."""
