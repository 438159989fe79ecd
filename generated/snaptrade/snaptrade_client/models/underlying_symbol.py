"""The security that an option is written on."""

from __future__ import annotations

from clientloom_runtime import Model

from .currency import Currency
from .figi_instrument import FigiInstrument
from .security_type import SecurityType
from .us_exchange import USExchange


class UnderlyingSymbol(Model):
    """The security that an option is written on."""

    id: str | None = None

    symbol: str | None = None
    """Ticker with the suffix of its exchange; New York has none."""

    raw_symbol: str | None = None
    """Ticker without the suffix."""

    description: str | None = None
    """Name of the company or fund."""

    currency: Currency | None = None
    """Currency in which it trades."""

    exchange: USExchange | None = None
    """Exchange on which it trades."""

    type: SecurityType | None = None
    """Kind of security."""

    figi_code: str | None = None
    """Financial Instrument Global Identifier at this exchange; the same as in
    `figi_instrument`.
    """

    figi_instrument: FigiInstrument | None = None
    """FIGI identifiers of the security."""

    currencies: list[Currency] | None = None
    """Deprecated; do not use."""
