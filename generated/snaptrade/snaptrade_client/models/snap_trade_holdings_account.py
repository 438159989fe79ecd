"""An account as it appears in the list of all holdings, with its whole connection."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model

from .account_sync_status import AccountSyncStatus
from .brokerage_authorization import BrokerageAuthorization


class SnapTradeHoldingsAccount(Model):
    """An account as it appears in the list of all holdings, with its whole
    connection.
    """

    id: str | None = None

    brokerage_authorization: BrokerageAuthorization | None = None

    portfolio_group: str | None = None

    name: str | None = None
    """Display name, given by the user or the brokerage."""

    number: str | None = None
    """Number at the brokerage, which some brokerages mask."""

    institution_name: str | None = None
    """Name of the brokerage."""

    sync_status: AccountSyncStatus | None = None

    meta: dict[str, Any] | None = None
    """Other data from the brokerage, in no fixed form."""
