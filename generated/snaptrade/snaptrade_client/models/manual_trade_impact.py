"""What an order would do to an account."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class ManualTradeImpact(Model):
    """What an order would do to an account."""

    account: str | None = None

    currency: str | None = None

    remaining_cash: Decimal | None = None
    """Cash that would be left."""

    estimated_commission: Decimal | None = None
    """Commission that would be charged."""

    forex_fees: Decimal | None = None
    """Fees that would be charged for changing currencies."""
