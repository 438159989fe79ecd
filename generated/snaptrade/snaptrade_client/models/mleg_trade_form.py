"""An order of several legs."""

from __future__ import annotations

from clientloom_runtime import Model

from .mleg_leg import MlegLeg
from .mleg_order_type_strict import MlegOrderTypeStrict
from .mleg_price_effect_strict import MlegPriceEffectStrict
from .time_in_force_strict import TimeInForceStrict


class MlegTradeForm(Model):
    """An order of several legs."""

    order_type: MlegOrderTypeStrict

    time_in_force: TimeInForceStrict

    limit_price: str | None = None
    """Worst price to accept; used by `LIMIT` and `STOP_LOSS_LIMIT` orders."""

    stop_price: str | None = None
    """Price that sets the order off, for `STOP_LOSS_MARKET` and `STOP_LOSS_LIMIT`
    orders.
    """

    price_effect: MlegPriceEffectStrict | None = None
    """Whether the limit is money that comes in or goes out."""

    legs: list[MlegLeg]
    """The legs."""
