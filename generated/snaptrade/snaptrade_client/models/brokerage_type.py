"""Kind of brokerage, such as a traditional one or a crypto exchange."""

from __future__ import annotations

from clientloom_runtime import Model


class BrokerageType(Model):
    """Kind of brokerage, such as a traditional one or a crypto exchange."""

    id: str | None = None

    name: str | None = None
    """Name of the kind."""
