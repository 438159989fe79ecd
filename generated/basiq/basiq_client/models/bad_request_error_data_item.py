"""BadRequestErrorDataItem"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .source import Source


class BadRequestErrorDataItem(Model):
    """BadRequestErrorDataItem"""

    type: str
    """Kind of entry, here `error`."""

    code: Literal[
        "parameter-not-supplied",
        "parameter-not-valid",
        "unsupported-accept",
        "invalid-content",
    ]
    """Machine-readable reason."""

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """What exactly is wrong here."""

    source: Source | None = None
