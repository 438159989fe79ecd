"""How to place a checked trade."""

from __future__ import annotations

from clientloom_runtime import Model


class ValidatedTradeBody(Model):
    """How to place a checked trade."""

    wait_to_confirm: bool | None = None
    """Whether to wait for the brokerage's first answer. Without it the call is faster,
    but the order is mostly still `PENDING`. The default is true.
    """
