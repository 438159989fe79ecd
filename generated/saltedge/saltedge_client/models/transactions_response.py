"""A page of transactions."""

from __future__ import annotations

from clientloom_runtime import Model

from .meta_object import MetaObject
from .transaction import Transaction


class TransactionsResponse(Model):
    """A page of transactions."""

    data: list[Transaction] | None = None
    """Transactions by ascending id."""

    meta: MetaObject | None = None
    """Where the next page starts."""
