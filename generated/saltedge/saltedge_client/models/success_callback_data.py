"""What a success callback tells."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model

from .success_callback_data_stage import SuccessCallbackDataStage


class SuccessCallbackData(Model):
    """What a success callback tells."""

    connection_id: str
    """Connection that the event is about."""

    customer_id: str
    """Customer who owns the connection."""

    custom_fields: dict[str, Any] | None = None
    """What was given as `custom_fields` of the attempt, unchanged."""

    stage: SuccessCallbackDataStage | None = None
    """How far the fetch has come; may be absent."""
