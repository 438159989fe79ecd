"""An option contract."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Date, Model

from .adr_instrument import AdrInstrument
from .cef_instrument import CefInstrument
from .crypto_instrument import CryptoInstrument
from .etf_instrument import EtfInstrument
from .mutual_fund_instrument import MutualFundInstrument
from .other_instrument import OtherInstrument
from .stock_instrument import StockInstrument


class OptionInstrument(Model):
    """An option contract."""

    kind: Literal["option"]
    """Always `option`."""

    id: str
    """SnapTrade's identifier for the contract."""

    symbol: str
    """The contract in the notation of the OCC."""

    option_type: Literal["CALL", "PUT"]
    """Right to buy (`CALL`) or to sell (`PUT`)."""

    strike_price: str
    """Price at which the option may be exercised."""

    expiration_date: Date
    """Last day on which the option may be exercised."""

    multiplier: str
    """Shares per contract: 100 as a rule, 10 for mini options."""

    description: str | None = None
    """Display name."""

    underlying: (
        StockInstrument
        | CryptoInstrument
        | EtfInstrument
        | MutualFundInstrument
        | CefInstrument
        | AdrInstrument
        | OtherInstrument
    )
