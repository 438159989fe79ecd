"""Connectors of one domain."""

from __future__ import annotations

from clientloom_runtime import Model

from .connector import Connector


class ConnectorsList(Model):
    """Connectors of one domain."""

    connectors: list[Connector]
    """The connectors."""
