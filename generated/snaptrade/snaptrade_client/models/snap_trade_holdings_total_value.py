"""Deprecated; prefer the `balance.total` of the account. A sum over known positions and
cash, which may miss unknown assets or count money market funds twice.
"""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class SnapTradeHoldingsTotalValue(Model):
    """Deprecated; prefer the `balance.total` of the account. A sum over known positions
    and cash, which may miss unknown assets or count money market funds twice.
    """

    value: Decimal | None = None
    """Sum in the unit of `currency`."""

    currency: str | None = None
    """ISO 4217 code of the sum."""
