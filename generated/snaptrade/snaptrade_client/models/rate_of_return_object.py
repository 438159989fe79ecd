"""Gain or loss over one period."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from clientloom_runtime import DateTime, Model


class RateOfReturnObject(Model):
    """Gain or loss over one period."""

    timeframe: Literal["ALL", "1Y", "YTD", "1M", "1W", "1D"] | None = None
    """The period: since the beginning, a year, the calendar year so far, a month, a
    week or a day.
    """

    return_percent: Decimal | None = None
    """Gain in percent as the brokerage computes it, so 3.2 means 3.2 %."""

    created_date: DateTime | None = None
    """When the brokerage was asked."""
