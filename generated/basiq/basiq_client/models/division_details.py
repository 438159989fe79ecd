"""ANZSIC division of a merchant, the coarsest level."""

from __future__ import annotations

from clientloom_runtime import Model


class DivisionDetails(Model):
    """ANZSIC division of a merchant, the coarsest level."""

    code: str | None = None
    """One-letter division code."""

    title: str | None = None
    """Name of the division."""
