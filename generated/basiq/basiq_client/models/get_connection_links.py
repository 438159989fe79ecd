"""Where to find a connection and what was collected through it."""

from __future__ import annotations

from clientloom_runtime import Model


class GetConnectionLinks(Model):
    """Where to find a connection and what was collected through it."""

    accounts: str | None = None
    """URL that lists the accounts found at the institution."""

    self: str
    """URL of this connection."""

    transactions: str | None = None
    """URL that lists the transactions found at the institution."""

    user: str
    """URL of the user who owns the connection."""
