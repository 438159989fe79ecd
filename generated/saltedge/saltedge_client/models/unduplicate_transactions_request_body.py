"""Envelope of transactions that are no duplicates."""

from __future__ import annotations

from clientloom_runtime import Model

from .duplicate_transactions_request_body_data import (
    DuplicateTransactionsRequestBodyData,
)


class UnduplicateTransactionsRequestBody(Model):
    """Envelope of transactions that are no duplicates."""

    data: DuplicateTransactionsRequestBodyData
    """The transactions."""
