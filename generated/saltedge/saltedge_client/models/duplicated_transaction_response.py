"""Confirmation that transactions were marked."""

from __future__ import annotations

from clientloom_runtime import Model

from .duplicated_transaction_response_data import DuplicatedTransactionResponseData


class DuplicatedTransactionResponse(Model):
    """Confirmation that transactions were marked."""

    data: DuplicatedTransactionResponseData | None = None
    """What was done."""
