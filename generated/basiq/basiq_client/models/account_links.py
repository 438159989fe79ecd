"""Where to find what belongs to an account."""

from __future__ import annotations

from clientloom_runtime import Model


class AccountLinks(Model):
    """Where to find what belongs to an account."""

    connection: str | None
    """Kept for old clients; the API sends null here."""

    institution: str
    """URL of the institution that holds the account."""

    self: str
    """URL of this account."""

    transactions: str
    """URL that lists the account's transactions."""
