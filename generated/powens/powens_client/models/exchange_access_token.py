"""A user's token that does not end."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class ExchangeAccessToken(Model):
    """A user's token that does not end."""

    access_token: str | None = None
    """The token to send as `Authorization` header."""

    token_type: Literal["Bearer"] | None = None
    """Always `Bearer`."""
