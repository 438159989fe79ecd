"""A temporary code, to be traded for a token."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field


class ExchangeAccessTokenRequest(Model):
    """A temporary code, to be traded for a token."""

    client_id: str | None
    """Identifies your client application."""

    client_secret: Annotated[str | None, Field(repr=False)]
    """The secret of your client application. Keep it on your servers."""

    grant_type: Literal["authorization_code"] | None = None
    """Always `authorization_code`, also when left out."""

    code: str
    """The temporary code."""

    redirect_uri: str | None = None
    """The same `redirect_uri` as when the code was asked for."""
