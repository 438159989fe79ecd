"""Link of a resource to itself or to another one."""

from __future__ import annotations

from clientloom_runtime import Model


class ResourceLink(Model):
    """Link of a resource to itself or to another one."""

    self: str
    """Where the resource is found."""
