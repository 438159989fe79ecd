"""Money paid in less money taken out."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Date, Model


class NetContributions(Model):
    """Money paid in less money taken out."""

    date: Date | None = None

    contributions: Decimal | None = None
    """Amount in the unit of `currency`."""

    currency: str | None = None
    """ISO 4217 code of the amount."""
