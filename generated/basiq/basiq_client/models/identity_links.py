"""Where to find an identity and the job that collected it."""

from __future__ import annotations

from clientloom_runtime import Model


class IdentityLinks(Model):
    """Where to find an identity and the job that collected it."""

    self: str
    """URL of this identity."""

    job: str
    """URL of that job."""
