"""One instrument that an order buys or sells."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_order_record_leg_instrument import AccountOrderRecordLegInstrument
from .account_order_record_status_v2 import AccountOrderRecordStatusV2


class AccountOrderRecordLeg(Model):
    """One instrument that an order buys or sells."""

    leg_id: str | None = None
    """The brokerage's identifier of this leg."""

    instrument: AccountOrderRecordLegInstrument | None = None

    action: str | None = None

    execution_price: str | None = None
    """Price at which the leg was filled."""

    total_quantity: str | None = None
    """Shares or contracts of this leg; may have decimals."""

    canceled_quantity: str | None = None
    """Shares or contracts that will not be filled any more."""

    filled_quantity: str | None = None
    """Shares or contracts that were filled."""

    status: AccountOrderRecordStatusV2 | None = None
    """State of this leg."""
