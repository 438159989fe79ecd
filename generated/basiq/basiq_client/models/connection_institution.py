"""Reference to the institution of a connection."""

from __future__ import annotations

from clientloom_runtime import Model

from .resource_link import ResourceLink


class ConnectionInstitution(Model):
    """Reference to the institution of a connection."""

    type: str
    """Kind of resource, here `institution`."""

    id: str
    """Id of the institution."""

    links: ResourceLink
