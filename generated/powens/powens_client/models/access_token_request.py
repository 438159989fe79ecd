"""How your application identifies itself."""

from __future__ import annotations

from clientloom_runtime import Model


class AccessTokenRequest(Model):
    """How your application identifies itself."""

    client_id: str | None = None
    """Identifies your client application."""

    client_secret: str | None = None
    """The secret of your client application. Keep it on your servers."""
