"""Error body for a request that failed inside SnapTrade."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class Model500UnexpectedExceptionResponse(Model):
    """Error body for a request that failed inside SnapTrade."""

    detail: Any | None = None
    """Human-readable explanation of the error."""

    status_code: Any | None = None
    """Repeats the HTTP status."""

    code: Any | None = None
    """Error code; the number stays the same for the same kind of error."""
