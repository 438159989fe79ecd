"""A futures contract."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Date, Model


class FutureInstrument(Model):
    """A futures contract."""

    kind: Literal["future"]
    """Always `future`."""

    id: str
    """SnapTrade's identifier for the contract."""

    symbol: str
    """Root and expiry together."""

    root_symbol: str
    """What the contract is about."""

    expiration_code: str
    """Letter of the month and year of expiry."""

    expiration_date: Date | None = None
    """Day on which the contract expires."""

    multiplier: str | None = None
    """Units of the underlying per contract."""

    currency: str | None = None
    """ISO 4217 code of the contract."""

    exchange: str | None = None
    """ISO 10383 code of the exchange, or another code where there is none."""
