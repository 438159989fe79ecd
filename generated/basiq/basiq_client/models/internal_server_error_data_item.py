"""InternalServerErrorDataItem"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class InternalServerErrorDataItem(Model):
    """InternalServerErrorDataItem"""

    type: str
    """Kind of entry, here `error`."""

    code: Literal["internal-server-error"]
    """Machine-readable reason."""

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """What is known about the failure."""
