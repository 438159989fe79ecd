"""Body of every answer that is not a success: what went wrong, and an echo of what was
asked.
"""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model

from .api_error_details import ApiErrorDetails


class ApiError(Model):
    """Body of every answer that is not a success: what went wrong, and an echo of what
    was asked.
    """

    error: ApiErrorDetails
    """What went wrong."""

    request: dict[str, Any] | None = None
    """The parameters of the refused request, as the server understood them; may be
    missing or empty.
    """
