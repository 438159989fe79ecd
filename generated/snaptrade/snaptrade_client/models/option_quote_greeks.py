"""How the price reacts to changes."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class OptionQuoteGreeks(Model):
    """How the price reacts to changes."""

    delta: Decimal | None = None
    """Change of the price per dollar of the underlying."""

    gamma: Decimal | None = None
    """Change of delta per dollar of the underlying."""

    theta: Decimal | None = None
    """Change of the price per day that passes."""

    vega: Decimal | None = None
    """Change of the price per point of implied volatility."""
