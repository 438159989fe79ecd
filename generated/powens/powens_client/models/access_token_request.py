"""How your application identifies itself."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class AccessTokenRequest(Model):
    """How your application identifies itself."""

    client_id: str | None = None
    """Identifies your client application."""

    client_secret: Annotated[str | None, Field(repr=False)] = None
    """The secret of your client application. Keep it on your servers."""
