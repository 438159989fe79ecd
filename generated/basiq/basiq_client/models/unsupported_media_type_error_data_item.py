"""UnsupportedMediaTypeErrorDataItem"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class UnsupportedMediaTypeErrorDataItem(Model):
    """UnsupportedMediaTypeErrorDataItem"""

    type: str
    """Kind of entry, here `error`."""

    code: Literal["unsupported-content-type"]
    """Machine-readable reason."""

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """Which media type was refused."""
