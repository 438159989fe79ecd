"""One attempt."""

from __future__ import annotations

from clientloom_runtime import Model

from .attempt import Attempt


class AttemptResponse(Model):
    """One attempt."""

    data: Attempt | None = None
    """The attempt."""
