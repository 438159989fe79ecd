"""Where answers to a challenge go."""

from __future__ import annotations

from clientloom_runtime import Model


class JobsStepResultLinks(Model):
    """Where answers to a challenge go."""

    response: str | None = None
    """URL to post them to."""
