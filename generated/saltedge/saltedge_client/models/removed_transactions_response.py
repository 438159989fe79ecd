"""Confirmation that the removal of transactions was started."""

from __future__ import annotations

from clientloom_runtime import Model

from .removed_transactions_response_data import RemovedTransactionsResponseData


class RemovedTransactionsResponse(Model):
    """Confirmation that the removal of transactions was started."""

    data: RemovedTransactionsResponseData | None = None
    """What was done."""
