"""How far balances, positions and orders have been downloaded. They are renewed once a
day, or when asked for.
"""

from __future__ import annotations

from clientloom_runtime import DateTime, Model


class HoldingsStatus(Model):
    """How far balances, positions and orders have been downloaded. They are renewed
    once a day, or when asked for.
    """

    initial_sync_completed: bool | None = None
    """Whether the first download is done."""

    last_successful_sync: DateTime | None = None
    """When holdings were last downloaded without an error."""

    holdings_unavailable: bool | None = None
    """Whether the brokerage keeps holdings of this account to itself, as with some
    retirement plans of employers. If so, empty positions do not mean an empty account;
    go by its total value.
    """
