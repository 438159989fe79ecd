"""A user as just stored."""

from __future__ import annotations

from clientloom_runtime import Model

from .resource_link import ResourceLink


class UserPostResponse(Model):
    """A user as just stored."""

    type: str
    """Kind of resource, here `user`."""

    id: str
    """Id of this user."""

    email: str | None = None
    """E-mail address."""

    links: ResourceLink

    mobile: str
    """Phone number with country code."""
