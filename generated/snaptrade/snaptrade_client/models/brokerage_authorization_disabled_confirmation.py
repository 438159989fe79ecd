"""Receipt for a connection that was disabled on purpose."""

from __future__ import annotations

from clientloom_runtime import Model


class BrokerageAuthorizationDisabledConfirmation(Model):
    """Receipt for a connection that was disabled on purpose."""

    detail: str | None = None
    """Human-readable confirmation."""
