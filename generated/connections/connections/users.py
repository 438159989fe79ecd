"""Users and settings of each provider."""

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
    """Your own id for the user."""

    user_secret: str = field(repr=False)
    """The secret from the registration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapTradeSettings:
    """Settings for SnapTrade. Missing ones come from the environment."""

    client_id: str | None = field(
        default=None,
        metadata={"environment": "SNAPTRADE_CLIENT_ID"},
    )
    """The client id of your API key. Only `events` needs it here."""

    consumer_key: str | None = field(
        default=None,
        repr=False,
        metadata={"environment": "SNAPTRADE_CONSUMER_KEY"},
    )
    """The consumer key of your API key. Only webhooks need it here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PowensUser:
    """A user at Powens."""

    access_token: str = field(repr=False)
    """The permanent token of the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PowensSettings:
    """Settings for Powens. Missing ones come from the environment."""

    client_id: str | None = field(
        default=None,
        metadata={"environment": "POWENS_CLIENT_ID"},
    )
    """Your client id. Hosted pages and new users need it."""

    client_secret: str | None = field(
        default=None,
        repr=False,
        metadata={"environment": "POWENS_CLIENT_SECRET"},
    )
    """Your client secret. Only new users need it here."""

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
    """Settings for SaltEdge. Missing ones come from the environment."""

    include_fake_providers: bool = field(
        default_factory=flag("SALTEDGE_INCLUDE_FAKE_PROVIDERS", False)
    )
    """Whether Salt Edge's fake providers for tests can be connected."""

    holder_information: bool = field(
        default_factory=flag("SALTEDGE_HOLDER_INFORMATION", False)
    )
    """Whether users are asked to consent that you see who they are, which `owners`
    needs.
    """

    callback_public_key: str | None = field(
        default=None,
        metadata={"environment": "SALTEDGE_CALLBACK_PUBLIC_KEY"},
    )
    """Salt Edge's public key in PEM, to verify callbacks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasiqUser:
    """A user at Basiq."""

    user_id: str
    """The id of the user at Basiq."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasiqSettings:
    """Settings for Basiq. Missing ones come from the environment."""

    webhook_secret: str | None = field(
        default=None,
        repr=False,
        metadata={"environment": "BASIQ_WEBHOOK_SECRET"},
    )
    """The secret of your webhook, `whsec_…`."""


User: TypeAlias = SnapTradeUser | PowensUser | SaltEdgeUser | BasiqUser
"""A user at any provider."""

Settings: TypeAlias = (
    SnapTradeSettings | PowensSettings | SaltEdgeSettings | BasiqSettings
)
"""The settings of any provider."""
