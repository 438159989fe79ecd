"""A connection, that is one login of a user at a brokerage with all its accounts."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import DateTime, Model

from .brokerage import Brokerage


class BrokerageAuthorization(Model):
    """A connection, that is one login of a user at a brokerage with all its
    accounts.
    """

    id: str | None = None

    created_date: DateTime | None = None
    """When the connection was made."""

    brokerage: Brokerage | None = None

    name: str | None = None
    """Display name."""

    type: str | None = None
    """What the connection may do: `read` or `trade`."""

    disabled: bool | None = None
    """Whether the brokerage no longer lets SnapTrade in, for instance after a password
    change. The data stays unchanged until the user repairs the connection.
    """

    disabled_date: DateTime | None = None
    """When the connection was disabled."""

    meta: dict[str, Any] | None = None
    """Deprecated. Other data from the brokerage, in no fixed form."""

    updated_date: DateTime | None = None
    """Deprecated. When the connection last changed."""

    is_eligible_for_payout: bool | None = None
    """Experimental; not for use without an agreement."""

    data_freshness_mode: str | None = None
    """Where data comes from: `realtime` reads them from the brokerage during a call,
    `delayed` from a cache.
    """
