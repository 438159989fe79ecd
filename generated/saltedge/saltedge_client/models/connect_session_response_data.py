"""Address and lifetime of a hosted session."""

from __future__ import annotations

from clientloom_runtime import DateTime, Model


class ConnectSessionResponseData(Model):
    """Address and lifetime of a hosted session."""

    expires_at: DateTime | None = None
    """Until when the address can be opened."""

    connect_url: str | None = None
    """Page of Salt Edge Connect to which the customer is sent."""
