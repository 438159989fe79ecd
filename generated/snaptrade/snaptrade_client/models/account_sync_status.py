"""How much of an account's data has been downloaded from the brokerage."""

from __future__ import annotations

from clientloom_runtime import Model

from .holdings_status import HoldingsStatus
from .transactions_status import TransactionsStatus


class AccountSyncStatus(Model):
    """How much of an account's data has been downloaded from the brokerage."""

    transactions: TransactionsStatus | None = None

    holdings: HoldingsStatus | None = None
