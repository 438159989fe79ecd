"""Transactions of one customer."""

from __future__ import annotations

from clientloom_runtime import Model


class DuplicateTransactionsRequestBodyData(Model):
    """Transactions of one customer."""

    transaction_ids: list[str]
    """Ids of the transactions."""

    customer_id: str
    """Customer whose transactions they are."""
