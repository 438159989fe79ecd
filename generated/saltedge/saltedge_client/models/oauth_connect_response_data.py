"""Where to send the customer, and which connection comes of it."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import DateTime, Model
from pydantic import Field


class OauthConnectResponseData(Model):
    """Where to send the customer, and which connection comes of it."""

    connection_id: str | None = None

    connection_secret: Annotated[str | None, Field(repr=False)] = None
    """Secret of the connection, for app keys; keep it confidential."""

    attempt_id: str | None = None
    """Attempt that fetches the data afterwards."""

    token: Annotated[str | None, Field(repr=False)] = None
    """Identifies this authorisation."""

    expires_at: DateTime | None = None
    """Until when the customer has to authorize."""

    redirect_url: str | None = None
    """Page of the bank to which the customer is sent."""
