"""A token for a service, valid for 30 minutes."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class ServiceAccessToken(Model):
    """A token for a service, valid for 30 minutes."""

    token: Annotated[str | None, Field(repr=False)] = None
    """The token to send as `Authorization` header."""

    token_type: str | None = None
    """The service that the token is for."""
