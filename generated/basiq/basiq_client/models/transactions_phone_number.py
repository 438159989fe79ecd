"""A phone number in two notations."""

from __future__ import annotations

from clientloom_runtime import Model


class TransactionsPhoneNumber(Model):
    """A phone number in two notations."""

    international: str | None = None
    """With country code."""

    local: str | None = None
    """As dialled within the country."""
