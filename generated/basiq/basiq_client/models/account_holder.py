"""Product and type of the account that a report line is about."""

from __future__ import annotations

from clientloom_runtime import Model


class AccountHolder(Model):
    """Product and type of the account that a report line is about."""

    type: str
    """General account type."""

    product: str
    """The institution's own name for the product."""
