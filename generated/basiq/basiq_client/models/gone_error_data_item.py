"""GoneErrorDataItem"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class GoneErrorDataItem(Model):
    """GoneErrorDataItem"""

    type: str
    """Kind of entry, here `error`."""

    code: Literal["resource-no-longer-available"]
    """Machine-readable reason."""

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """What exactly is gone."""
