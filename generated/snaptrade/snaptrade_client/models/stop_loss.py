"""The order of a bracket that limits the loss."""

from __future__ import annotations

from clientloom_runtime import Model


class StopLoss(Model):
    """The order of a bracket that limits the loss."""

    stop_price: str | None = None
    """Price that sets the order off; required."""

    limit_price: str | None = None
    """Lowest price to accept then."""
