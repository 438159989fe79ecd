"""One connection."""

from __future__ import annotations

from clientloom_runtime import Model

from .connection import Connection


class ConnectionResponse(Model):
    """One connection."""

    data: Connection | None = None
    """The connection."""
