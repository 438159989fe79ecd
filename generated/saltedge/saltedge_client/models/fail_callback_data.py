"""What a fail callback tells."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class FailCallbackData(Model):
    """What a fail callback tells."""

    connection_id: str
    """Connection that the event is about."""

    customer_id: str
    """Customer who owns the connection."""

    custom_fields: dict[str, Any] | None = None
    """What was given as `custom_fields` of the attempt, unchanged."""

    error_class: str
    """Why the fetch failed, as in `fail_error_class` of the attempt."""

    error_message: str
    """The same in words."""
