"""Category of a transaction."""

from __future__ import annotations

from clientloom_runtime import Model

from .transactions_anzsic import TransactionsAnzsic


class TransactionsCategory(Model):
    """Category of a transaction."""

    anzsic: TransactionsAnzsic | None = None
