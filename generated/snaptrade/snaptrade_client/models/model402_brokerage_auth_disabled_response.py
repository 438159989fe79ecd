"""Error body for a request that needs a working connection while the connection is
disabled.
"""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class Model402BrokerageAuthDisabledResponse(Model):
    """Error body for a request that needs a working connection while the connection is
    disabled.
    """

    detail: Any | None = None
    """Human-readable explanation of the error."""

    code: Any | None = None
    """Error code; the number stays the same for the same kind of error."""
