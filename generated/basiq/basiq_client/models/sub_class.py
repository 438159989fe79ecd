"""Spending class of a transaction."""

from __future__ import annotations

from clientloom_runtime import Model


class SubClass(Model):
    """Spending class of a transaction."""

    code: str
    """Code of the class, ten digits."""

    title: str
    """Name of the class."""
