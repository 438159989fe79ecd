"""An account that is being watched for new trades."""

from __future__ import annotations

from clientloom_runtime import Model


class TradeDetectionSubscription(Model):
    """An account that is being watched for new trades."""

    account_id: str

    cost: str
    """Price per month, as a decimal number."""

    check_interval_seconds: int
    """Seconds between two checks of the account."""
