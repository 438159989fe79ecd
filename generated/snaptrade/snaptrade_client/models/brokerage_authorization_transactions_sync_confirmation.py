"""Confirmation of a queued download of transactions."""

from __future__ import annotations

from clientloom_runtime import Model


class BrokerageAuthorizationTransactionsSyncConfirmation(Model):
    """Confirmation of a queued download of transactions."""

    detail: str | None = None
    """Human-readable confirmation."""
