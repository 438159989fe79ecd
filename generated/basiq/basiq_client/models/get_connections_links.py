"""Where to find a listed connection and what was collected through it."""

from __future__ import annotations

from clientloom_runtime import Model


class GetConnectionsLinks(Model):
    """Where to find a listed connection and what was collected through it."""

    accounts: str | None = None
    """URL that lists the accounts found at the institution."""

    institution: str
    """Where the institution is found."""

    self: str
    """URL of this connection."""

    transactions: str | None = None
    """URL that lists the transactions found at the institution."""
