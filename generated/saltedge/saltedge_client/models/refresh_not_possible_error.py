"""Refusal to refresh a connection, with the time from which a refresh is possible
again.
"""

from __future__ import annotations

from typing import Any

from clientloom_runtime import DateTime, Model

from .api_error_details import ApiErrorDetails


class RefreshNotPossibleError(Model):
    """Refusal to refresh a connection, with the time from which a refresh is possible
    again.
    """

    error: ApiErrorDetails
    """What went wrong."""

    request: dict[str, Any] | None = None
    """The parameters of the refused request, as the server understood them; may be
    missing or empty.
    """

    next_refresh_possible_at: DateTime | None = None
    """Earliest time of the next refresh; stands beside `error`, not inside it."""
