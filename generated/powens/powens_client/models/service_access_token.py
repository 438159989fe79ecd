"""A token for a service, valid for 30 minutes."""

from __future__ import annotations

from clientloom_runtime import Model


class ServiceAccessToken(Model):
    """A token for a service, valid for 30 minutes."""

    token: str | None = None
    """The token to send as `Authorization` header."""

    token_type: str | None = None
    """The service that the token is for."""
