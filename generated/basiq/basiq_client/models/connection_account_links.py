"""Where to find an account that is embedded in a connection."""

from __future__ import annotations

from clientloom_runtime import Model


class ConnectionAccountLinks(Model):
    """Where to find an account that is embedded in a connection."""

    self: str
    """Where the account is found."""

    transactions: str
    """URL that lists the account's transactions."""
