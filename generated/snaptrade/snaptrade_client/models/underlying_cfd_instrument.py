"""What a contract for difference follows; `kind` determines its model."""

from __future__ import annotations

from typing import TypeAlias

from .adr_instrument import AdrInstrument
from .cef_instrument import CefInstrument
from .crypto_instrument import CryptoInstrument
from .etf_instrument import EtfInstrument
from .mutual_fund_instrument import MutualFundInstrument
from .other_instrument import OtherInstrument
from .stock_instrument import StockInstrument

UnderlyingCfdInstrument: TypeAlias = (
    StockInstrument
    | CryptoInstrument
    | EtfInstrument
    | MutualFundInstrument
    | CefInstrument
    | AdrInstrument
    | OtherInstrument
)
"""What a contract for difference follows; `kind` determines its model."""
