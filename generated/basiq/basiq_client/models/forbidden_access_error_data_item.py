"""ForbiddenAccessErrorDataItem"""

from __future__ import annotations

from clientloom_runtime import Model

from .forbidden_access_error_data_item_code import ForbiddenAccessErrorDataItemCode
from .source import Source


class ForbiddenAccessErrorDataItem(Model):
    """ForbiddenAccessErrorDataItem"""

    type: str
    """Kind of entry, here `error`."""

    code: ForbiddenAccessErrorDataItemCode
    """`access-denied` for an expired token, `forbidden-access` for missing rights,
    `no-production-access` for sandbox-only keys.
    """

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """What exactly is wrong here."""

    source: Source | None
    """Which part of the request is to blame, if any."""
