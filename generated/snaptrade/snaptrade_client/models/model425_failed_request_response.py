"""Error body for a request for data that is still being downloaded for the first
time.
"""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class Model425FailedRequestResponse(Model):
    """Error body for a request for data that is still being downloaded for the first
    time.
    """

    detail: Any | None = None
    """Human-readable explanation of the error."""

    code: Any | None = None
    """Error code; the number stays the same for the same kind of error."""
