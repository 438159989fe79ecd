"""Error body for an attempt to disable a connection a second time."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class Model402BrokerageAuthAlreadyDisabledException(Model):
    """Error body for an attempt to disable a connection a second time."""

    detail: Any | None = None
    """Human-readable explanation of the error."""

    code: Any | None = None
    """Error code; the number stays the same for the same kind of error."""
