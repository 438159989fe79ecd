"""Links of a resource."""

from __future__ import annotations

from clientloom_runtime import Model


class ResourceLinks(Model):
    """Links of a resource."""

    self: str
    """Where this resource is found."""
