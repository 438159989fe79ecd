"""What a service token is asked for."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field

from .service_token_scope import ServiceTokenScope


class ServiceAccessTokenRequest(Model):
    """What a service token is asked for."""

    client_id: str | None
    """Identifies your client application."""

    client_secret: Annotated[str | None, Field(repr=False)]
    """The secret of your client application. Keep it on your servers."""

    grant_type: Literal["client_credentials"]
    """Always `client_credentials`."""

    scope: list[ServiceTokenScope]
    """What the token shall allow."""
