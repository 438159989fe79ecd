"""How old the data is."""

from __future__ import annotations

from clientloom_runtime import DateTime, Model


class AllAccountPositionsResponseDataFreshness(Model):
    """How old the data is."""

    as_of: DateTime
    """When the brokerage was asked."""
