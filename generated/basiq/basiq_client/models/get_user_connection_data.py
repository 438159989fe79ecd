"""Reference to a connection."""

from __future__ import annotations

from clientloom_runtime import Model

from .resource_link import ResourceLink


class GetUserConnectionData(Model):
    """Reference to a connection."""

    type: str
    """Kind of resource, here `connection`."""

    id: str
    """Id of this connection."""

    links: ResourceLink
