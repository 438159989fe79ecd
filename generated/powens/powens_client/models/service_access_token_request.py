"""What a service token is asked for."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .service_token_scope import ServiceTokenScope


class ServiceAccessTokenRequest(Model):
    """What a service token is asked for."""

    client_id: str | None
    """Identifies your client application."""

    client_secret: str | None
    """The secret of your client application. Keep it on your servers."""

    grant_type: Literal["client_credentials"]
    """Always `client_credentials`."""

    scope: list[ServiceTokenScope]
    """What the token shall allow."""
