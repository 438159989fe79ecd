"""What can be traded at a brokerage."""

from __future__ import annotations

from clientloom_runtime import Model

from .brokerage_instrument import BrokerageInstrument


class BrokerageInstrumentsResponse(Model):
    """What can be traded at a brokerage."""

    instruments: list[BrokerageInstrument] | None = None
    """The instruments; empty if the brokerage does not say."""
