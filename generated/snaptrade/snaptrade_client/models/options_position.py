"""A position in an option contract."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .currency import Currency
from .option_brokerage_symbol import OptionBrokerageSymbol


class OptionsPosition(Model):
    """A position in an option contract."""

    symbol: OptionBrokerageSymbol | None = None

    price: Decimal | None = None
    """Last known price per share, as fresh as the brokerage's data."""

    units: Decimal | None = None
    """Number of contracts; below zero for a short position."""

    average_purchase_price: Decimal | None = None
    """Cost per contract; divide by the shares per contract, mostly 100, to compare it
    with `price`.
    """

    currency: Currency | None = None
    """Deprecated; the underlying security has the currency."""
