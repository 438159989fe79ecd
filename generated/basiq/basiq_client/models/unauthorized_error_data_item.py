"""UnauthorizedErrorDataItem"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class UnauthorizedErrorDataItem(Model):
    """UnauthorizedErrorDataItem"""

    type: str
    """Kind of entry, here `error`."""

    code: Literal["unauthorized-access", "invalid-authorization-token"]
    """Machine-readable reason."""

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """What exactly is wrong with the token."""
