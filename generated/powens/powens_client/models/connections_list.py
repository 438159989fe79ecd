"""Connections of one user."""

from __future__ import annotations

from clientloom_runtime import Model

from .connection import Connection


class ConnectionsList(Model):
    """Connections of one user."""

    connections: list[Connection]
    """The connections."""
