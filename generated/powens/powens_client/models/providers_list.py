"""Connectors that deliver documents."""

from __future__ import annotations

from clientloom_runtime import Model

from .connector import Connector


class ProvidersList(Model):
    """Connectors that deliver documents."""

    providers: list[Connector]
    """The document providers."""
