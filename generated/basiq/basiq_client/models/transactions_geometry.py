"""Position on the map in decimal degrees, as text."""

from __future__ import annotations

from clientloom_runtime import Model


class TransactionsGeometry(Model):
    """Position on the map in decimal degrees, as text."""

    lat: str | None = None
    """Degrees north, negative in Australia."""

    lng: str | None = None
    """Degrees east."""
