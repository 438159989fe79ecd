"""What a client ID may do."""

from __future__ import annotations

from clientloom_runtime import Model

from .brokerage import Brokerage


class PartnerData(Model):
    """What a client ID may do."""

    slug: str | None = None
    """Fixed short name of the partner."""

    name: str | None = None
    """Name of the company or product."""

    logo_url: str | None = None
    """Where the logo is; null if there is none."""

    allowed_brokerages: list[Brokerage] | None = None
    """Brokerages that may be connected."""

    can_access_trades: bool | None = None
    """Whether trading is allowed."""

    can_access_holdings: bool | None = None
    """Whether holdings may be read."""

    can_access_account_history: bool | None = None
    """Whether past transactions may be read."""

    can_access_reference_data: bool | None = None
    """Whether reference data may be read."""

    can_access_portfolio_management: bool | None = None
    """Whether portfolio management is allowed."""

    can_access_orders: bool | None = None
    """Whether recent orders may be read."""

    redirect_uri: str | None = None
    """Where the portal sends users by default; null if nothing is set."""

    pin_required: bool | None = None
    """Deprecated. Whether users need a PIN in the portal."""
