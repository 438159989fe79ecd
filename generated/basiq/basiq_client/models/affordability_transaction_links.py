"""Where to find what a report's transaction belongs to."""

from __future__ import annotations

from clientloom_runtime import Model


class AffordabilityTransactionLinks(Model):
    """Where to find what a report's transaction belongs to."""

    account: str
    """Where the account is found."""

    institution: str
    """Where the institution is found."""
