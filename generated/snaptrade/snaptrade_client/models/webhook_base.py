"""What every webhook carries."""

from __future__ import annotations

from typing import Annotated, Any

from clientloom_runtime import Model
from pydantic import Field


class WebhookBase(Model):
    """What every webhook carries."""

    webook_id: Annotated[str | None, Field(alias="webookId")] = None
    """Identifier of the event, under a misspelled name."""

    client_id: Annotated[str | None, Field(alias="clientId")] = None
    """Client ID that the event is for."""

    event_timestamp: Annotated[str | None, Field(alias="eventTimestamp")] = None
    """When the event happened."""

    user_id: Annotated[str | None, Field(alias="userId")] = None
    """The user whom the event is about."""

    webhook_id: Annotated[str | None, Field(alias="webhookId")] = None
    """Identifier of the event."""

    event_type: Annotated[str | None, Field(alias="eventType")] = None
    """What happened, such as `CONNECTION_ADDED`."""

    brokerage_authorization_id: Annotated[
        str | None, Field(alias="brokerageAuthorizationId")
    ] = None
    """The connection that the event is about."""

    brokerage_id: Annotated[str | None, Field(alias="brokerageId")] = None
    """The brokerage of the connection."""

    account_id: Annotated[str | None, Field(alias="accountId")] = None
    """The account that the event is about."""

    details: dict[str, Any] | None = None
    """More about the event, in a form that depends on it."""
