"""Where to find what belongs to a user."""

from __future__ import annotations

from clientloom_runtime import Model


class GetUserLinks(Model):
    """Where to find what belongs to a user."""

    accounts: str
    """URL that lists the accounts."""

    auth_link: str | None
    """URL of the current auth link; null when there is none."""

    connections: str
    """URL that lists the connections."""

    self: str
    """URL of this user."""

    transactions: str
    """URL that lists the transactions."""
