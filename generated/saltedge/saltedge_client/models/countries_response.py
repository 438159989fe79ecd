"""All countries with providers."""

from __future__ import annotations

from clientloom_runtime import Model

from .country import Country


class CountriesResponse(Model):
    """All countries with providers."""

    data: list[Country] | None = None
    """The countries."""
