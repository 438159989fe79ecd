"""Who a user is at each provider, and what an application configures for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from ._flags import flag

__all__ = [
    "BasiqSettings",
    "BasiqUser",
    "PowensSettings",
    "PowensUser",
    "SaltEdgeSettings",
    "SaltEdgeUser",
    "SnapTradeSettings",
    "SnapTradeUser",
    "Settings",
    "User",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapTradeUser:
    """A user at SnapTrade."""

    user_id: str
    """Your own id of the user."""

    user_secret: str = field(repr=False)
    """The secret from the registration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapTradeSettings:
    """What an application configures for SnapTrade. What is not given comes from the
    environment.
    """

    client_id: str | None = field(
        default=None,
        metadata={"environment": "SNAPTRADE_CLIENT_ID"},
    )
    """The client id of your API key; only `events` needs it here."""

    consumer_key: str | None = field(
        default=None,
        repr=False,
        metadata={"environment": "SNAPTRADE_CONSUMER_KEY"},
    )
    """The consumer key of your API key; only webhooks need it here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PowensUser:
    """A user at Powens."""

    access_token: str = field(repr=False)
    """The permanent token of the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PowensSettings:
    """What an application configures for Powens. What is not given comes from the
    environment.
    """

    client_id: str | None = field(
        default=None,
        metadata={"environment": "POWENS_CLIENT_ID"},
    )
    """Your client id; hosted pages and new users need it."""

    client_secret: str | None = field(
        default=None,
        repr=False,
        metadata={"environment": "POWENS_CLIENT_SECRET"},
    )
    """Your client secret; only new users need it here."""

    domain: str | None = field(
        default=None,
        metadata={"environment": "POWENS_DOMAIN", "host": True},
    )
    """Your domain, such as `demo.biapi.pro`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaltEdgeUser:
    """A user at SaltEdge."""

    customer_id: str
    """The id of the customer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaltEdgeSettings:
    """What an application configures for SaltEdge. What is not given comes from the
    environment.
    """

    include_fake_providers: bool = field(
        default_factory=flag("SALTEDGE_INCLUDE_FAKE_PROVIDERS", False)
    )
    """Whether the providers that Salt Edge has for tests can be connected."""

    callback_public_key: str | None = field(
        default=None,
        metadata={"environment": "SALTEDGE_CALLBACK_PUBLIC_KEY"},
    )
    """The public key of Salt Edge in PEM; callbacks are verified with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasiqUser:
    """A user at Basiq."""

    user_id: str
    """The id of the user at Basiq."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasiqSettings:
    """What an application configures for Basiq. What is not given comes from the
    environment.
    """

    webhook_secret: str | None = field(
        default=None,
        repr=False,
        metadata={"environment": "BASIQ_WEBHOOK_SECRET"},
    )
    """The secret of your webhook, `whsec_…`."""


User: TypeAlias = SnapTradeUser | PowensUser | SaltEdgeUser | BasiqUser
"""Who a user is at any provider."""

Settings: TypeAlias = (
    SnapTradeSettings | PowensSettings | SaltEdgeSettings | BasiqSettings
)
"""What is configured for any provider."""
