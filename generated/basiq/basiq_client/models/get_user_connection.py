"""References to the connections of a user."""

from __future__ import annotations

from clientloom_runtime import Model

from .get_user_connection_data import GetUserConnectionData


class GetUserConnection(Model):
    """References to the connections of a user."""

    type: str
    """Kind of container, here `list`."""

    count: int
    """Number of connections."""

    data: list[GetUserConnectionData]
    """One reference per connection."""
