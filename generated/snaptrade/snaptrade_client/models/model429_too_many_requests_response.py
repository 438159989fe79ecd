"""Error body for a request that came too soon after the last one."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class Model429TooManyRequestsResponse(Model):
    """Error body for a request that came too soon after the last one."""

    detail: Any | None = None
    """Human-readable explanation of the error."""

    status_code: Any | None = None
    """Repeats the HTTP status."""

    code: Any | None = None
    """Error code; the word stays the same for the same kind of error."""
