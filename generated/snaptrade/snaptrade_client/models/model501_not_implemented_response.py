"""Error body for a request for something that the brokerage does not offer."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class Model501NotImplementedResponse(Model):
    """Error body for a request for something that the brokerage does not offer."""

    error: Any | None = None
    """Human-readable explanation of the error."""
