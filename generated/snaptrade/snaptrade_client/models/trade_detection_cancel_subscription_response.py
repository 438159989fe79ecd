"""Outcome of canceling a subscription."""

from __future__ import annotations

from clientloom_runtime import Model


class TradeDetectionCancelSubscriptionResponse(Model):
    """Outcome of canceling a subscription."""

    success: bool
    """Whether the account is no longer watched."""
