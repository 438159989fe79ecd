"""All identities known of a user."""

from __future__ import annotations

from clientloom_runtime import Model

from .identity_data import IdentityData


class IdentitiesGetResponseResource(Model):
    """All identities known of a user."""

    type: str
    """Kind of container, here `list`."""

    data: list[IdentityData]
    """One entry per identity; empty when there are none."""

    count: int
    """Number of identities."""
