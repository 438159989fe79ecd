"""One consent."""

from __future__ import annotations

from clientloom_runtime import Model

from .consent import Consent


class ConsentResponse(Model):
    """One consent."""

    data: Consent | None = None
    """The consent."""
