"""The user's current auth link."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .auth_link_links import AuthLinkLinks


class AuthLinksResponseResource(Model):
    """The user's current auth link."""

    type: str
    """Kind of resource, here `auth_link`."""

    id: str
    """Id of this auth link."""

    expires_at: Annotated[str, Field(alias="expiresAt")]
    """When the hosted page stops working (UTC)."""

    links: AuthLinkLinks | None = None

    mobile: str
    """Phone number that receives the login code."""

    user_id: Annotated[str, Field(alias="userId")]
    """User whom the link is for."""
