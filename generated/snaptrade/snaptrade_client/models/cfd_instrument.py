"""A contract for difference. Its symbol, name, currency and exchange are those of what
it follows.
"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .adr_instrument import AdrInstrument
from .cef_instrument import CefInstrument
from .crypto_instrument import CryptoInstrument
from .etf_instrument import EtfInstrument
from .mutual_fund_instrument import MutualFundInstrument
from .other_instrument import OtherInstrument
from .stock_instrument import StockInstrument


class CfdInstrument(Model):
    """A contract for difference. Its symbol, name, currency and exchange are those of
    what it follows.
    """

    kind: Literal["cfd"]
    """Always `cfd`."""

    id: str
    """SnapTrade's identifier for the contract."""

    symbol: str
    """Ticker of what it follows, with the suffix of its exchange."""

    raw_symbol: str
    """The same ticker without the suffix."""

    description: str | None = None
    """Name of what it follows."""

    currency: str | None = None
    """ISO 4217 code for what it follows."""

    exchange: str | None = None
    """ISO 10383 code of the exchange, or another code where there is none."""

    underlying_instrument: (
        StockInstrument
        | CryptoInstrument
        | EtfInstrument
        | MutualFundInstrument
        | CefInstrument
        | AdrInstrument
        | OtherInstrument
    )
