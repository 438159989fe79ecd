"""Error body for a request for a feature that is switched off for the partner or the
connection.
"""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class Model403FeatureNotEnabledResponse(Model):
    """Error body for a request for a feature that is switched off for the partner or
    the connection.
    """

    detail: Any | None = None
    """Human-readable explanation of the error."""

    default_code: Any | None = None
    """Error code; the number stays the same for the same kind of error."""
