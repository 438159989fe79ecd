"""A currency."""

from __future__ import annotations

from clientloom_runtime import Model


class Currency(Model):
    """A currency."""

    id: str
    """The currency's three letters, by ISO 4217."""

    name: str
    """The name to show."""

    symbol: str
    """The sign to show."""

    precision: int
    """How many decimals amounts have."""
