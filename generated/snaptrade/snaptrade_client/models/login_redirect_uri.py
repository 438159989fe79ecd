"""Where to send the user."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class LoginRedirectURI(Model):
    """Where to send the user."""

    redirect_uri: Annotated[str | None, Field(alias="redirectURI", repr=False)] = None
    """Link to the connection portal, good for five minutes."""

    session_id: Annotated[str | None, Field(alias="sessionId")] = None
    """Identifier of this visit to the portal."""
