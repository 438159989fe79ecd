"""The brokerage."""

from __future__ import annotations

from clientloom_runtime import Model


class BrokerageAuthorizationTypeReadOnlyBrokerage(Model):
    """The brokerage."""

    id: str | None = None

    name: str | None = None
    """Full name."""

    slug: str | None = None
    """Fixed short name."""
