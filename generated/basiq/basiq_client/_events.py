"""The events that Basiq sends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from clientloom_runtime import WebhookEvents

if TYPE_CHECKING:
    WebhookEvent: TypeAlias = Any

EVENTS: WebhookEvents[WebhookEvent] = WebhookEvents(
    {},
    discriminator="/eventTypeId",
)
