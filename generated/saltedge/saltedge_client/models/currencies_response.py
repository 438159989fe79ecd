"""All currencies."""

from __future__ import annotations

from clientloom_runtime import Model

from .currency import Currency


class CurrenciesResponse(Model):
    """All currencies."""

    data: list[Currency] | None = None
    """The currencies."""
