"""An order for an option strategy."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .option_strategy import OptionStrategy
from .strategy_order_record_status import StrategyOrderRecordStatus


class StrategyOrderRecord(Model):
    """An order for an option strategy."""

    strategy: OptionStrategy | None = None

    status: StrategyOrderRecordStatus | None = None
    """State of the order."""

    filled_quantity: Decimal | None = None
    """Strategies that were filled."""

    open_quantity: Decimal | None = None
    """Strategies still to be filled."""

    closed_quantity: Decimal | None = None
    """Strategies that will not be filled any more."""

    order_type: str | None = None

    time_in_force: str | None = None

    limit_price: Decimal | None = None

    execution_price: Decimal | None = None

    time_placed: str | None = None

    time_updated: str | None = None
