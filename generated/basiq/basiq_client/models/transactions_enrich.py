"""What a transaction's description reveals; parts that were not recognized are null."""

from __future__ import annotations

from clientloom_runtime import Model

from .transactions_category import TransactionsCategory
from .transactions_location import TransactionsLocation
from .transactions_merchant import TransactionsMerchant


class TransactionsEnrich(Model):
    """What a transaction's description reveals; parts that were not recognized are
    null.
    """

    category: TransactionsCategory | None
    """What the merchant does; null when not recognized."""

    location: TransactionsLocation | None
    """Where the purchase was made; null when not recognized."""

    merchant: TransactionsMerchant | None
    """Who was paid; null when not recognized."""
