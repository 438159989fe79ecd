"""What every webhook carries."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class WebhookBase(Model):
    """What every webhook carries."""

    webook_id: Annotated[str | None, Field(alias="webookId")] = None
    """Identifier of the event, under a misspelt name."""

    client_id: Annotated[str | None, Field(alias="clientId")] = None
    """Client ID that the event is for."""

    event_timestamp: Annotated[str | None, Field(alias="eventTimestamp")] = None
    """When the event happened."""

    user_id: Annotated[str | None, Field(alias="userId")] = None
    """The user whom the event is about."""
