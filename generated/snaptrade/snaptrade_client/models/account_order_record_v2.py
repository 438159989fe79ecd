"""An order of an account with all its legs."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import DateTime, Model

from .account_order_record_leg import AccountOrderRecordLeg
from .account_order_record_status import AccountOrderRecordStatus
from .trailing_stop import TrailingStop


class AccountOrderRecordV2(Model):
    """An order of an account with all its legs."""

    brokerage_order_id: str | None = None

    brokerage_group_order_id: str | None = None
    """Identifier that linked orders have in common; null for an order on its own."""

    order_role: Literal["TRIGGER", "CONDITIONAL", "PEER"] | None = None
    """Part that the order plays among linked orders; null for an order on its own."""

    status: AccountOrderRecordStatus | None = None

    order_type: str | None = None
    """Kind of order: `MARKET`, `LIMIT`, `STOP` or `STOP_LIMIT`."""

    time_in_force: str | None = None
    """How long the order stands: `DAY`, `GTC` (until canceled), `FOK` (all at once or
    not at all), `IOC` (at once as far as possible), `GTD` (until a date), `MOO` (at the
    opening), `EHP` (after hours), else the brokerage's own word.
    """

    time_placed: DateTime | None = None
    """When the brokerage received the order."""

    time_executed: DateTime | None = None
    """When the order was filled at the brokerage."""

    quote_currency: str | None = None
    """Code of the currency in which the prices are given."""

    execution_price: str | None = None
    """Price at which the order was filled."""

    limit_price: str | None = None
    """Highest price to buy at or lowest price to sell at; for limit and stop limit
    orders.
    """

    stop_price: str | None = None
    """Price that sets the order off; for stop and stop limit orders."""

    trailing_stop: TrailingStop | None = None
    """How the stop follows the market; null unless this is a trailing stop order."""

    legs: list[AccountOrderRecordLeg] | None = None
    """The legs, at least one."""
