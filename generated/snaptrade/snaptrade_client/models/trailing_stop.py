"""How far the stop of a trailing stop order stays behind the market."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class TrailingStop(Model):
    """How far the stop of a trailing stop order stays behind the market."""

    amount: str
    """Distance in dollars or in percent, as `type` says."""

    type: Literal["DOLLAR", "PERCENT"]
    """Unit of the distance: dollars or percent of the market price."""
