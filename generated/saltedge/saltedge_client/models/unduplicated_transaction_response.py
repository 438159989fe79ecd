"""Confirmation that the marks were removed."""

from __future__ import annotations

from clientloom_runtime import Model

from .unduplicated_transaction_response_data import UnduplicatedTransactionResponseData


class UnduplicatedTransactionResponse(Model):
    """Confirmation that the marks were removed."""

    data: UnduplicatedTransactionResponseData | None = None
    """What was done."""
