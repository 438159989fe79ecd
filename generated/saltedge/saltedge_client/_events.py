"""The events that Salt Edge Account Information API sends."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from clientloom_runtime import Content, WebhookEvents

from . import models

if TYPE_CHECKING:
    WebhookEvent: TypeAlias = (
        models.SuccessCallback
        | models.FailCallback
        | models.NotifyCallback
        | models.InteractiveCallback
        | models.DestroyCallback
        | models.ServiceCallback
        | models.ProviderChangesCallback
    )

EVENTS: WebhookEvents[WebhookEvent] = WebhookEvents(
    {
        "success": Content("application/json", lambda: models.SuccessCallback),
        "fail": Content("application/json", lambda: models.FailCallback),
        "notify": Content("application/json", lambda: models.NotifyCallback),
        "interactive": Content("application/json", lambda: models.InteractiveCallback),
        "destroy": Content("application/json", lambda: models.DestroyCallback),
        "service": Content("application/json", lambda: models.ServiceCallback),
        "provider_changes": Content(
            "application/json", lambda: models.ProviderChangesCallback
        ),
    },
)
