"""The events that Basiq sends."""

from __future__ import annotations

from typing import Any

from clientloom_runtime import WebhookEvents

EVENTS: WebhookEvents[Any] = WebhookEvents(
    {},
    discriminator="/eventTypeId",
)
