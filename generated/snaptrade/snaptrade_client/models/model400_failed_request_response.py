"""Error body for a request that was refused because of its data."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class Model400FailedRequestResponse(Model):
    """Error body for a request that was refused because of its data."""

    default_detail: Any | None = None
    """Human-readable explanation of the error."""

    default_code: Any | None = None
    """Error code; the number stays the same for the same kind of error."""
