"""Reference to an account."""

from __future__ import annotations

from clientloom_runtime import Model

from .resource_link import ResourceLink


class GetUserAccountData(Model):
    """Reference to an account."""

    type: str
    """Kind of resource, here `account`."""

    id: str
    """Id of this account."""

    links: ResourceLink
