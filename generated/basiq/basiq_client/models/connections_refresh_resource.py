"""The jobs started by refreshing all connections."""

from __future__ import annotations

from clientloom_runtime import Model

from .connection_response_resource import ConnectionResponseResource


class ConnectionsRefreshResource(Model):
    """The jobs started by refreshing all connections."""

    type: str
    """Kind of container, here `list`."""

    data: list[ConnectionResponseResource]
    """One job per connection."""
