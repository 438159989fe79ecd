"""The events that SnapTrade sends."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from clientloom_runtime import Content, WebhookEvents

from . import models

if TYPE_CHECKING:
    WebhookEvent: TypeAlias = models.WebhookBase

EVENTS: WebhookEvents[WebhookEvent] = WebhookEvents(
    {
        "CONNECTION_ADDED": Content("application/json", lambda: models.WebhookBase),
        "CONNECTION_DELETED": Content("application/json", lambda: models.WebhookBase),
        "USER_REGISTERED": Content("application/json", lambda: models.WebhookBase),
        "USER_DELETED": Content("application/json", lambda: models.WebhookBase),
        "NEW_ACCOUNT_AVAILABLE": Content(
            "application/json", lambda: models.WebhookBase
        ),
        "ACCOUNT_REMOVED": Content("application/json", lambda: models.WebhookBase),
        "ACCOUNT_TRANSACTIONS_UPDATED": Content(
            "application/json", lambda: models.WebhookBase
        ),
        "ACCOUNT_HOLDINGS_UPDATED": Content(
            "application/json", lambda: models.WebhookBase
        ),
    },
    discriminator="/eventType",
    fallback=Content("application/json", lambda: models.WebhookBase),
)
