"""A user's token that does not end."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field


class ExchangeAccessToken(Model):
    """A user's token that does not end."""

    access_token: Annotated[str | None, Field(repr=False)] = None
    """The token to send as `Authorization` header."""

    token_type: Literal["Bearer"] | None = None
    """Always `Bearer`."""
