"""The main facts of a brokerage account."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_sync_status import AccountSyncStatus


class AccountSimple(Model):
    """The main facts of a brokerage account."""

    id: str | None = None

    name: str | None = None
    """Display name, given by the user or the brokerage."""

    number: str | None = None
    """Number at the brokerage, which some brokerages mask."""

    institution_account_id: str | None = None
    """The brokerage's own stable identifier. Use it to notice the same account under
    two connections.
    """

    sync_status: AccountSyncStatus | None = None
