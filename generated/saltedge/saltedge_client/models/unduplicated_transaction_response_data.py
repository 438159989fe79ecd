"""What was done."""

from __future__ import annotations

from clientloom_runtime import Model


class UnduplicatedTransactionResponseData(Model):
    """What was done."""

    unduplicated: bool | None = None
    """Always true. The server uses true if you omit it."""
