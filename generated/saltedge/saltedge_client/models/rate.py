"""Exchange rate of a currency against the US dollar on one day."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Date, Model


class Rate(Model):
    """Exchange rate of a currency against the US dollar on one day."""

    currency_code: str
    """Currency as ISO 4217, or the code of an asset."""

    rate: Decimal
    """Value of one unit in US dollars."""

    fail: bool
    """Whether the rate was carried over from an earlier day."""

    issued_on: Date
    """Day to which the rate belongs."""
