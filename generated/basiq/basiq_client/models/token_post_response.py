"""An access token for further requests."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class TokenPostResponse(Model):
    """An access token for further requests."""

    access_token: Annotated[str, Field(repr=False)]
    """The token, to be sent as `Authorization: Bearer`."""

    expires_in: int
    """Lifetime in seconds, an hour as a rule."""

    token_type: str
    """How to send the token, here `Bearer`."""
