"""All accounts of a user."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_response_resource import AccountResponseResource
from .resource_link import ResourceLink


class AccountsResponseResource(Model):
    """All accounts of a user."""

    type: str
    """Kind of container, here `list`."""

    data: list[AccountResponseResource]
    """One entry per account; empty when there are none."""

    links: ResourceLink
