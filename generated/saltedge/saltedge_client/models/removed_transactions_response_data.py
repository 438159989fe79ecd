"""What was done."""

from __future__ import annotations

from clientloom_runtime import Model


class RemovedTransactionsResponseData(Model):
    """What was done."""

    cleanup_started: bool | None = None
    """Always true; the removal itself continues in the background. The server uses true
    if you omit it.
    """
