"""Tax numbers of the holder, in countries that have them."""

from __future__ import annotations

from clientloom_runtime import Model


class HolderInfoExtra(Model):
    """Tax numbers of the holder, in countries that have them."""

    ssn: str | None = None
    """Social security number (United States)."""

    cpf: str | None = None
    """Tax number (Brazil)."""
