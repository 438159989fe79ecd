"""The user for whom another token is wanted."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field


class RenewAccessTokenRequest(Model):
    """The user for whom another token is wanted."""

    client_id: str | None
    """Identifies your client application."""

    client_secret: Annotated[str | None, Field(repr=False)]
    """The secret of your client application. Keep it on your servers."""

    grant_type: Literal["client_credentials"]
    """Always `client_credentials`."""

    id_user: int | None = None
    """The user. Left out, a new user is created."""

    revoke_previous: bool | None = None
    """Whether to end all other lasting tokens of the user; not by default."""
