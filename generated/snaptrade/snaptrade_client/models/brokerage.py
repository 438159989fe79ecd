"""A brokerage that SnapTrade knows."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model

from .brokerage_type import BrokerageType


class Brokerage(Model):
    """A brokerage that SnapTrade knows."""

    id: str | None = None
    """SnapTrade's identifier for the brokerage."""

    slug: str | None = None
    """Fixed short name in capital letters."""

    name: str | None = None
    """Full name."""

    display_name: str | None = None
    """Name to show to users."""

    description: str | None = None
    """A few words about the company."""

    aws_s3_logo_url: str | None = None
    """Where the logo is."""

    aws_s3_square_logo_url: str | None = None
    """Where the square logo is; null if there is none."""

    url: str | None = None
    """Website of the brokerage."""

    enabled: bool | None = None
    """Whether new connections can be made at all."""

    maintenance_mode: bool | None = None
    """Whether new connections are held back by maintenance."""

    is_degraded: bool | None = None
    """Whether the brokerage works less well than usual at present."""

    allows_trading: bool | None = None
    """Whether orders can be placed through SnapTrade."""

    allows_fractional_units: bool | None = None
    """Deprecated. Whether parts of shares can be traded."""

    has_reporting: bool | None = None
    """Deprecated. Whether reports are available."""

    is_real_time_connection: bool | None = None
    """Deprecated. Whether data is read at the moment of a call."""

    brokerage_type: BrokerageType | None = None

    exchanges: list[Any] | None = None
    """Deprecated. Identifiers of the exchanges that can be traded on."""

    open_url: str | None = None
    """Deprecated. Where a user can open an account."""
