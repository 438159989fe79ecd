"""How old the data are."""

from __future__ import annotations

from clientloom_runtime import DateTime, Model


class AllAccountPositionsResponseDataFreshness(Model):
    """How old the data are."""

    as_of: DateTime
    """When the brokerage was asked."""
