"""Where to find a transaction and what it belongs to."""

from __future__ import annotations

from clientloom_runtime import Model


class TransactionLinks(Model):
    """Where to find a transaction and what it belongs to."""

    account: str
    """Where the account is found."""

    connection: str | None
    """Kept for old clients; the API sends null here."""

    institution: str
    """Where the institution is found."""

    self: str
    """URL of this transaction."""
