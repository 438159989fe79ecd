"""ANZSIC subdivision of a merchant."""

from __future__ import annotations

from clientloom_runtime import Model


class TransactionsSubdivision(Model):
    """ANZSIC subdivision of a merchant."""

    code: str | None = None
    """Two-digit subdivision code."""

    title: str | None = None
    """Name of the subdivision."""
