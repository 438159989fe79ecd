"""ANZSIC class of a merchant, the finest level."""

from __future__ import annotations

from clientloom_runtime import Model


class ClassDetails(Model):
    """ANZSIC class of a merchant, the finest level."""

    code: str | None = None
    """Four-digit class code."""

    title: str | None = None
    """Name of the class."""
