"""One reason why a call failed."""

from __future__ import annotations

from clientloom_runtime import Model

from .source import Source


class ErrorDetail(Model):
    """One reason why a call failed."""

    type: str
    """Kind of entry, here `error`."""

    code: str
    """Machine-readable reason."""

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """What exactly is wrong here."""

    source: Source | None = None
    """Which part of the request is to blame, if any."""
