"""All positions of an account."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_position import AccountPosition
from .all_account_positions_response_data_freshness import (
    AllAccountPositionsResponseDataFreshness,
)


class AllAccountPositionsResponse(Model):
    """All positions of an account."""

    results: list[AccountPosition]
    """The positions."""

    data_freshness: AllAccountPositionsResponseDataFreshness
    """How old the data is."""
