"""ForbiddenAccessErrorDataItem"""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .source import Source


class ForbiddenAccessErrorDataItem(Model):
    """ForbiddenAccessErrorDataItem"""

    type: str
    """Kind of entry, here `error`."""

    code: Literal["forbidden-access", "no-production-access", "access-denied"]
    """`access-denied` for an expired token, `forbidden-access` for missing rights,
    `no-production-access` for sandbox-only keys.
    """

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """What exactly is wrong here."""

    source: Source
