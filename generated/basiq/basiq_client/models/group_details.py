"""ANZSIC group of a merchant."""

from __future__ import annotations

from clientloom_runtime import Model


class GroupDetails(Model):
    """ANZSIC group of a merchant."""

    code: str | None = None
    """Three-digit group code."""

    title: str | None = None
    """Name of the group."""
