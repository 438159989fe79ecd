"""What a destroy callback tells."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model


class DestroyCallbackData(Model):
    """What a destroy callback tells."""

    connection_id: str
    """Connection that the event is about."""

    customer_id: str
    """Customer who owns the connection."""

    custom_fields: dict[str, Any] | None = None
    """What was given as `custom_fields` of the attempt, unchanged."""
