"""Connectors that are banks."""

from __future__ import annotations

from clientloom_runtime import Model

from .connector import Connector


class BanksList(Model):
    """Connectors that are banks."""

    banks: list[Connector]
    """The banks."""
