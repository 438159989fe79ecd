"""A page of a user's transactions."""

from __future__ import annotations

from clientloom_runtime import Model

from .transaction_data import TransactionData
from .transactions_get_links import TransactionsGetLinks


class TransactionsGetResource(Model):
    """A page of a user's transactions."""

    type: str
    """Kind of container, here `list`."""

    count: int
    """Entries on this page."""

    data: list[TransactionData]
    """The transactions of this page; empty when there are none."""

    links: TransactionsGetLinks | None = None

    size: int
    """Entries over all pages."""
