"""Two currencies that can be exchanged for each other."""

from __future__ import annotations

from clientloom_runtime import Model


class CryptocurrencyPair(Model):
    """Two currencies that can be exchanged for each other."""

    symbol: str | None = None

    base: str

    quote: str

    increment: str | None = None
    """Smallest step of the price."""
