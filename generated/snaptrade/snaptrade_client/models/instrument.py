"""What a position is in; `kind` determines its model."""

from __future__ import annotations

from typing import TypeAlias

from .adr_instrument import AdrInstrument
from .cef_instrument import CefInstrument
from .cfd_instrument import CfdInstrument
from .crypto_instrument import CryptoInstrument
from .etf_instrument import EtfInstrument
from .future_instrument import FutureInstrument
from .mutual_fund_instrument import MutualFundInstrument
from .option_instrument import OptionInstrument
from .other_instrument import OtherInstrument
from .stock_instrument import StockInstrument

Instrument: TypeAlias = (
    StockInstrument
    | OptionInstrument
    | CryptoInstrument
    | FutureInstrument
    | EtfInstrument
    | MutualFundInstrument
    | CefInstrument
    | AdrInstrument
    | CfdInstrument
    | OtherInstrument
)
"""What a position is in; `kind` determines its model."""
