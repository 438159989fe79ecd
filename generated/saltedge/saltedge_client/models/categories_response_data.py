"""Category codes by group, for persons and for companies."""

from __future__ import annotations

from clientloom_runtime import Model


class CategoriesResponseData(Model):
    """Category codes by group, for persons and for companies."""

    business: dict[str, list[str]] | None = None
    """Category codes of companies by group."""

    personal: dict[str, list[str]] | None = None
    """Category codes of persons by group."""
