"""Error body for a request for something that does not exist or belongs to another
user.
"""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class Model404FailedRequestResponse(Model):
    """Error body for a request for something that does not exist or belongs to another
    user.
    """

    default_detail: Any | None = None
    """Human-readable explanation of the error."""

    default_code: Any | None = None
    """Error code; the number stays the same for the same kind of error."""
