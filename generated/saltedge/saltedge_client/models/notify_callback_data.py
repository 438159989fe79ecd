"""What a notify callback tells."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import Model

from .notify_callback_data_stage import NotifyCallbackDataStage


class NotifyCallbackData(Model):
    """What a notify callback tells."""

    connection_id: str
    """Connection that the event is about."""

    customer_id: str
    """Customer who owns the connection."""

    custom_fields: dict[str, Any] | None = None
    """What was given as `custom_fields` of the attempt, unchanged."""

    stage: NotifyCallbackDataStage
    """The stage that was entered."""
