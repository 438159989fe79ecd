"""A page of the transactions behind an affordability report."""

from __future__ import annotations

from clientloom_runtime import Model

from .affordability_transactions_get_links import AffordabilityTransactionsGetLinks
from .transaction_data_affordability import TransactionDataAffordability


class AffordabilityTransactionsResponse(Model):
    """A page of the transactions behind an affordability report."""

    type: str
    """Kind of container, here `list`."""

    count: int
    """Entries on this page."""

    data: list[TransactionDataAffordability]
    """The transactions of this page."""

    links: AffordabilityTransactionsGetLinks

    size: int
    """Entries over all pages."""
