"""A way to connect a brokerage."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .brokerage_authorization_type_read_only_brokerage import (
    BrokerageAuthorizationTypeReadOnlyBrokerage,
)


class BrokerageAuthorizationTypeReadOnly(Model):
    """A way to connect a brokerage."""

    id: str | None = None

    type: Literal["read", "trade"] | None = None
    """Whether such a connection reads or trades."""

    auth_type: Literal["OAUTH", "SCRAPE", "UNOFFICIAL_API", "TOKEN"] | None = None
    """How the user logs in."""

    brokerage: BrokerageAuthorizationTypeReadOnlyBrokerage | None = None
    """The brokerage."""
