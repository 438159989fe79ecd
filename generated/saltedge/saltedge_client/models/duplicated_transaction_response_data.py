"""What was done."""

from __future__ import annotations

from clientloom_runtime import Model


class DuplicatedTransactionResponseData(Model):
    """What was done."""

    duplicated: bool | None = None
    """Always true. The server uses true if you omit it."""
