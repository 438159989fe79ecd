"""Confirmation of a queued refresh."""

from __future__ import annotations

from clientloom_runtime import Model


class BrokerageAuthorizationRefreshConfirmation(Model):
    """Confirmation of a queued refresh."""

    detail: str | None = None
    """Human-readable confirmation."""
