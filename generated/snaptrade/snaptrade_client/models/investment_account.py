"""A brokerage account under a connection. How current its dates and market value are
depends on your plan.
"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import DateTime, Model

from .connection_account_sync_status import ConnectionAccountSyncStatus
from .investment_account_market_value import InvestmentAccountMarketValue


class InvestmentAccount(Model):
    """A brokerage account under a connection. How current its dates and market value
    are depends on your plan.
    """

    kind: Literal["investment"]
    """Always `investment`."""

    id: str
    """Identifier of the account."""

    connection_id: str

    display_name: str | None = None
    """Display name, given by the user or the brokerage."""

    number: str
    """Number at the brokerage, which some brokerages mask."""

    institution_account_id: str | None = None
    """The brokerage's own stable identifier. Use it to notice the same account under
    two connections.
    """

    institution_id: str | None = None
    """Identifier of the brokerage."""

    opening_date: DateTime | None = None
    """When the account was opened at the brokerage."""

    sync_status: ConnectionAccountSyncStatus

    raw_type: str | None = None
    """Type of account in the brokerage's own words."""

    funding_date: DateTime | None = None
    """When money first went into the account."""

    is_paper: bool
    """Whether the account trades with simulated money."""

    market_value: InvestmentAccountMarketValue | None = None
    """Value of everything in the account; null if it is not known."""
