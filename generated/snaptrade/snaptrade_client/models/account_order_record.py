"""An order of an account. An order with several legs appears as several records."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import DateTime, Model

from .account_order_record_status import AccountOrderRecordStatus
from .child_brokerage_order_ids import ChildBrokerageOrderIDs
from .currency import Currency
from .options_symbol import OptionsSymbol
from .trailing_stop import TrailingStop
from .universal_symbol import UniversalSymbol


class AccountOrderRecord(Model):
    """An order of an account. An order with several legs appears as several records."""

    brokerage_order_id: str | None = None

    brokerage_group_order_id: str | None = None
    """Identifier that linked orders have in common; null for an order on its own."""

    order_role: Literal["TRIGGER", "CONDITIONAL", "PEER"] | None = None
    """Part that the order plays among linked orders; null for an order on its own."""

    status: AccountOrderRecordStatus | None = None

    universal_symbol: UniversalSymbol | None = None
    """The security, for anything but options."""

    option_symbol: OptionsSymbol | None = None
    """The option contract, for options only."""

    quote_universal_symbol: UniversalSymbol | None = None
    """The cryptocurrency in which the price is given, for pairs of two
    cryptocurrencies.
    """

    quote_currency: Currency | None = None
    """The currency in which the price is given, for pairs of a cryptocurrency and
    money.
    """

    action: str | None = None

    total_quantity: str | None = None
    """Shares or contracts ordered: filled, canceled and open ones together. May have
    decimals.
    """

    open_quantity: str | None = None
    """Shares or contracts still to be filled."""

    canceled_quantity: str | None = None
    """Shares or contracts that will not be filled any more."""

    filled_quantity: str | None = None
    """Shares or contracts that were filled."""

    execution_price: str | None = None
    """Price per share at which the order was filled."""

    limit_price: str | None = None
    """Highest price to buy at or lowest price to sell at, per share; for limit and stop
    limit orders.
    """

    stop_price: str | None = None
    """Price per share that sets the order off; for stop and stop limit orders."""

    trailing_stop: TrailingStop | None = None
    """How the stop follows the market; null unless this is a trailing stop order."""

    order_type: str | None = None
    """Kind of order, mostly `Market`, `Limit`, `Stop` or `StopLimit`, else the
    brokerage's own word.
    """

    time_in_force: str | None = None
    """How long the order stands: `Day`, `GTC` (until canceled), `FOK` (all at once or
    not at all), `IOC` (at once as far as possible), `GTD` (until a date), `MOO` (at the
    opening), `EHP` (after hours), else the brokerage's own word.
    """

    time_placed: DateTime | None = None
    """When the brokerage received the order."""

    time_updated: DateTime | None = None
    """When the order last changed at the brokerage."""

    time_executed: DateTime | None = None
    """When the order was filled at the brokerage."""

    expiry_date: DateTime | None = None
    """When the order lapses."""

    symbol: str | None = None

    child_brokerage_order_ids: ChildBrokerageOrderIDs | None = None
    """The orders that a bracket order brings along."""
