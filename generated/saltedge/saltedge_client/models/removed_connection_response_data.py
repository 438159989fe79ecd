"""The removed connection."""

from __future__ import annotations

from clientloom_runtime import Model


class RemovedConnectionResponseData(Model):
    """The removed connection."""

    id: str | None = None

    removed: bool | None = None
    """Always true. The server uses true if you omit it."""
