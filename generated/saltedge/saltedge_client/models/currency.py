"""Currency that accounts and transactions may have."""

from __future__ import annotations

from clientloom_runtime import Model


class Currency(Model):
    """Currency that accounts and transactions may have."""

    code: str
    """ISO 4217 code."""

    name: str
    """Name in English."""
