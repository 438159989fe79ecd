"""The order of a bracket that takes the profit."""

from __future__ import annotations

from clientloom_runtime import Model


class TakeProfit(Model):
    """The order of a bracket that takes the profit."""

    limit_price: str | None = None
    """Price at which to take it."""
