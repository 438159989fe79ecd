"""A value on one day."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Date, Model


class PastValue(Model):
    """A value on one day."""

    date: Date | None = None

    value: Decimal | None = None
    """Amount in the unit of `currency`."""

    currency: str | None = None
    """ISO 4217 code of the amount."""
