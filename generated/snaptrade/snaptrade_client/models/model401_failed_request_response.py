"""Error body for a request whose signature or credentials were not accepted."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class Model401FailedRequestResponse(Model):
    """Error body for a request whose signature or credentials were not accepted."""

    default_detail: Any | None = None
    """Human-readable explanation of the error."""

    default_code: Any | None = None
    """Error code; the number stays the same for the same kind of error."""
