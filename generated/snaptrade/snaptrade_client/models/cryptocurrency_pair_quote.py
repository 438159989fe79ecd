"""Current prices of a pair."""

from __future__ import annotations

from clientloom_runtime import DateTime, Model


class CryptocurrencyPairQuote(Model):
    """Current prices of a pair."""

    bid: str
    """Highest price that a buyer offers."""

    ask: str
    """Lowest price that a seller asks."""

    mid: str | None = None
    """Middle between the two."""

    timestamp: DateTime | None = None
    """When these prices held."""
