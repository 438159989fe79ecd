"""Attempts of a connection."""

from __future__ import annotations

from clientloom_runtime import Model

from .meta_object import MetaObject
from .simplified_attempt import SimplifiedAttempt


class AttemptsResponse(Model):
    """Attempts of a connection."""

    data: list[SimplifiedAttempt] | None = None
    """Attempts by ascending id."""

    meta: MetaObject | None = None
    """Where the next page starts."""
