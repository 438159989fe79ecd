"""Cash and buying power of an account in one currency."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .currency import Currency


class Balance(Model):
    """Cash and buying power of an account in one currency."""

    currency: Currency | None = None
    """Currency of both amounts."""

    cash: Decimal | None = None
    """Cash at hand; below zero where a margin account has borrowed. Includes money
    market funds, which also appear as positions.
    """

    buying_power: Decimal | None = None
    """What can be spent on new positions, credit included; equals `cash` without
    margin. Not available from every brokerage.
    """
