"""What one currency is worth in another."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .currency import Currency


class ExchangeRatePairs(Model):
    """What one currency is worth in another."""

    src: Currency | None = None

    dst: Currency | None = None

    exchange_rate: Decimal | None = None
    """Units of `dst` for one unit of `src`."""
