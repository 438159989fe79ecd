"""BadRequestErrorDataItem"""

from __future__ import annotations

from clientloom_runtime import Model

from .bad_request_error_data_item_code import BadRequestErrorDataItemCode
from .source import Source


class BadRequestErrorDataItem(Model):
    """BadRequestErrorDataItem"""

    type: str
    """Kind of entry, here `error`."""

    code: BadRequestErrorDataItemCode
    """Machine-readable reason."""

    title: str | None = None
    """Headline of the reason, the same for every occurrence."""

    detail: str | None = None
    """What exactly is wrong here."""

    source: Source | None = None
