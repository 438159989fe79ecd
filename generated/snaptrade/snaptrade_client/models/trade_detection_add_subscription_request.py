"""An account to watch, and how often."""

from __future__ import annotations

from clientloom_runtime import Model


class TradeDetectionAddSubscriptionRequest(Model):
    """An account to watch, and how often."""

    account_id: str

    check_interval_seconds: int
    """Seconds between two checks; one of the intervals in your plan."""
