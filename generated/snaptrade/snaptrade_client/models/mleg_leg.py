"""One leg of an order."""

from __future__ import annotations

from clientloom_runtime import Model

from .mleg_action_strict import MlegActionStrict
from .mleg_trading_instrument import MlegTradingInstrument


class MlegLeg(Model):
    """One leg of an order."""

    instrument: MlegTradingInstrument

    action: MlegActionStrict

    units: int
    """Number of option contracts or shares."""
