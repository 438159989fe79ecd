"""A position in anything but options."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .currency import Currency
from .position_symbol import PositionSymbol
from .tax_lot import TaxLot


class Position(Model):
    """A position in anything but options."""

    symbol: PositionSymbol | None = None

    units: Decimal | None = None
    """Number of shares, possibly with decimals; below zero for a short position."""

    price: Decimal | None = None
    """Last known price, as fresh as the brokerage's data."""

    open_pnl: Decimal | None = None
    """Gain or loss since the purchase. Better computed from price and cost than taken
    from here.
    """

    average_purchase_price: Decimal | None = None
    """Cost per share."""

    fractional_units: Decimal | None = None
    """Deprecated; `units` has the decimals."""

    currency: Currency | None = None
    """Currency of `price` and `average_purchase_price`, which may differ from the one
    at the exchange.
    """

    cash_equivalent: bool | None = None
    """Whether the position is also counted as cash, as money market funds are."""

    tax_lots: list[TaxLot] | None = None
    """The purchases that make up the position, where enabled for your client ID."""
