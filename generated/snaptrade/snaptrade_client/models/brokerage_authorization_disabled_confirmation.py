"""Confirmation that a connection was disabled on purpose."""

from __future__ import annotations

from clientloom_runtime import Model


class BrokerageAuthorizationDisabledConfirmation(Model):
    """Confirmation that a connection was disabled on purpose."""

    detail: str | None = None
    """Human-readable confirmation."""
