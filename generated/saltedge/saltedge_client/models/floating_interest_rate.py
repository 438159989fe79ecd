"""Bounds of an interest that is not fixed, in percent."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class FloatingInterestRate(Model):
    """Bounds of an interest that is not fixed, in percent."""

    min_value: Decimal | None = None
    """Lowest interest."""

    max_value: Decimal | None = None
    """Highest interest."""
