"""A user's first token."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .access_token_type import AccessTokenType


class AccessToken(Model):
    """A user's first token."""

    auth_token: Annotated[str, Field(repr=False)]
    """The token to send as `Authorization` header."""

    type: AccessTokenType
    """Whether the token ends by itself."""

    id_user: int
    """The user that was created."""

    expires_in: int | None = None
    """Seconds until the token ends; missing when it does not end."""
