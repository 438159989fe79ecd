"""Balance of the account as it would be after the order."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .account_simple import AccountSimple
from .currency import Currency


class ManualTradeBalance(Model):
    """Balance of the account as it would be after the order."""

    account: AccountSimple | None = None

    currency: Currency | None = None

    cash: Decimal | None = None
    """Cash that would be left; at present the same as `remaining_cash` of the
    impact.
    """
