"""When each kind of data was last downloaded. Kinds that the brokerage does not report
are absent; null means never.
"""

from __future__ import annotations

from clientloom_runtime import DateTime, Model

from .transactions_status import TransactionsStatus


class ConnectionAccountSyncStatus(Model):
    """When each kind of data was last downloaded. Kinds that the brokerage does not
    report are absent; null means never.
    """

    transactions: TransactionsStatus | None = None

    orders: DateTime | None = None
    """When orders were last downloaded without an error."""

    positions: DateTime | None = None
    """When positions were last downloaded without an error."""

    balances: DateTime | None = None
    """When balances were last downloaded without an error."""
