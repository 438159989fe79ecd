"""State of the service."""

from __future__ import annotations

from clientloom_runtime import Model


class Status(Model):
    """State of the service."""

    version: int | None = None
    """Version of the service."""

    timestamp: str | None = None
    """Time on the clock of the service."""

    online: bool | None = None
    """Whether the service is up."""
