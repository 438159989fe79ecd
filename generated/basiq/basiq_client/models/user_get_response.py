"""A user with references to accounts and connections."""

from __future__ import annotations

from clientloom_runtime import Model

from .get_user_account import GetUserAccount
from .get_user_connection import GetUserConnection
from .get_user_links import GetUserLinks


class UserGetResponse(Model):
    """A user with references to accounts and connections."""

    type: str
    """Kind of resource, here `user`."""

    id: str
    """Id of this user."""

    accounts: GetUserAccount

    business: str | None = None
    """Business behind the user; not in use."""

    connections: GetUserConnection

    email: str
    """E-mail address, or an empty text."""

    links: GetUserLinks

    mobile: str
    """Phone number with country code, or an empty text."""

    name: str
    """Full name, or an empty text."""
