"""Attempts of a connection."""

from __future__ import annotations

from clientloom_runtime import Model

from .simplified_attempt import SimplifiedAttempt


class AttemptsResponse(Model):
    """Attempts of a connection."""

    data: list[SimplifiedAttempt] | None = None
    """Attempts by ascending id."""
