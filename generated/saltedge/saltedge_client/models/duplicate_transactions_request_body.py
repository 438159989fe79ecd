"""Envelope of transactions to mark as duplicates."""

from __future__ import annotations

from clientloom_runtime import Model

from .duplicate_transactions_request_body_data import (
    DuplicateTransactionsRequestBodyData,
)


class DuplicateTransactionsRequestBody(Model):
    """Envelope of transactions to mark as duplicates."""

    data: DuplicateTransactionsRequestBodyData
    """The transactions."""
