"""PostTokenRequestForm"""

from __future__ import annotations

from clientloom_runtime import Model


class PostTokenRequestForm(Model):
    """PostTokenRequestForm"""

    scope: str | None = None
    """Scope of the token, `SERVER_ACCESS` or `CLIENT_ACCESS`."""
