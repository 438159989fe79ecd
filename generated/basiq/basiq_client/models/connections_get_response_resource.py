"""All connections of a user."""

from __future__ import annotations

from clientloom_runtime import Model

from .connections_data import ConnectionsData
from .resource_link import ResourceLink


class ConnectionsGetResponseResource(Model):
    """All connections of a user."""

    type: str
    """Kind of container, here `list`."""

    data: list[ConnectionsData] | None = None
    """One entry per connection; empty when there are none."""

    links: ResourceLink | None = None
