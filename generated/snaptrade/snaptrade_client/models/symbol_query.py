"""What to search for."""

from __future__ import annotations

from clientloom_runtime import Model


class SymbolQuery(Model):
    """What to search for."""

    substring: str | None = None
    """Part of a ticker or of a name."""
