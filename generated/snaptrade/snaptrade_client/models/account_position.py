"""A position in any kind of instrument."""

from __future__ import annotations

from clientloom_runtime import Model

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
from .tax_lot import TaxLot


class AccountPosition(Model):
    """A position in any kind of instrument."""

    instrument: (
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

    units: str | None = None
    """Number held; below zero for a short position."""

    price: str | None = None
    """Last known price per share, as fresh as the brokerage's data."""

    cost_basis: str | None = None
    """Average price paid, per share for options too."""

    currency: str | None = None
    """ISO 4217 code for `price` and `cost_basis`."""

    cash_equivalent: bool | None = None
    """Whether a fund is also counted as cash or buying power."""

    tax_lots: list[TaxLot] | None = None
    """The purchases that make up the position, where enabled for your client ID."""
