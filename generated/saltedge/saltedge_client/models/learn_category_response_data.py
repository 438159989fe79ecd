"""What was done."""

from __future__ import annotations

from clientloom_runtime import Model


class LearnCategoryResponseData(Model):
    """What was done."""

    learned: bool | None = None
    """Always true. The server uses true if you omit it."""
