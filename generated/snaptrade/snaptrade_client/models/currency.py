"""A currency."""

from __future__ import annotations

from clientloom_runtime import Model


class Currency(Model):
    """A currency."""

    id: str | None = None

    code: str | None = None
    """ISO 4217 code."""

    name: str | None = None
    """Name in English."""
