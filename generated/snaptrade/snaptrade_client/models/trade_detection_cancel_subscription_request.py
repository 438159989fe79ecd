"""The account to watch no longer."""

from __future__ import annotations

from clientloom_runtime import Model


class TradeDetectionCancelSubscriptionRequest(Model):
    """The account to watch no longer."""

    account_id: str
