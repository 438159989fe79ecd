"""An account at a brokerage."""

from __future__ import annotations

from typing import Any, Literal

from clientloom_runtime import DateTime, Model

from .account_balance import AccountBalance
from .account_sync_status import AccountSyncStatus


class Account(Model):
    """An account at a brokerage."""

    id: str
    """Identifier of the account, stable while its connection exists; a connection that
    is deleted and made again brings new ones.
    """

    brokerage_authorization: str

    name: str | None
    """Display name, given by the user or the brokerage."""

    number: str
    """Number at the brokerage, which some brokerages mask."""

    institution_account_id: str | None = None
    """The brokerage's own stable identifier. Use it to notice the same account under
    two connections.
    """

    institution_name: str
    """Name of the brokerage."""

    created_date: DateTime
    """When SnapTrade first saw the account, not when it was opened."""

    funding_date: DateTime | None = None
    """When money first went into the account."""

    opening_date: DateTime | None = None
    """When the account was opened at the brokerage."""

    sync_status: AccountSyncStatus

    balance: AccountBalance

    status: Literal["open", "closed", "archived", "unavailable"] | None = None
    """State of the account at the brokerage; null if it does not say."""

    raw_type: str | None = None
    """Type of account in the brokerage's own words."""

    account_category: Literal["INVESTMENT", "DEPOSIT", "LOC"] | None = None
    """The kind of account, the same for all brokerages: investments, a bank deposit, or
    a line of credit (`LOC`). Null if it is unknown.
    """

    meta: dict[str, Any] | None = None
    """Deprecated. Other data from the brokerage, in no fixed form."""

    portfolio_group: str | None = None

    cash_restrictions: list[str] | None = None
    """Deprecated; do not use."""

    is_paper: bool
    """Whether the account trades with simulated money."""
