"""NotFoundErrorDataItem"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class NotFoundErrorDataItem(Model):
    """NotFoundErrorDataItem"""

    type: str
    """Kind of entry, here `error`."""

    code: Literal["resource-not-found", "parameter-not-valid"]
    """Machine-readable reason."""

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """What exactly was not found."""
