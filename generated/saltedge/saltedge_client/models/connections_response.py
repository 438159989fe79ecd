"""A page of connections."""

from __future__ import annotations

from clientloom_runtime import Model

from .connection import Connection
from .meta_object import MetaObject


class ConnectionsResponse(Model):
    """A page of connections."""

    data: list[Connection] | None = None
    """Connections by ascending id, the newest last."""

    meta: MetaObject | None = None
    """Where the next page starts."""
