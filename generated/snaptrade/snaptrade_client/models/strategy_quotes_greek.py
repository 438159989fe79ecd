"""How the price reacts to changes."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model


class StrategyQuotesGreek(Model):
    """How the price reacts to changes."""

    delta: Decimal | None = None
    """Change of the price per unit of the underlying."""

    gamma: Decimal | None = None
    """Change of delta per unit of the underlying."""

    theta: Decimal | None = None
    """Change of the price per day that passes."""

    vega: Decimal | None = None
    """Change of the price per point of implied volatility."""

    rho: Decimal | None = None
    """Change of the price per point of the interest rate."""
