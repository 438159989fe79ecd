"""The hosted page and the API resource of an auth link."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class AuthLinkLinks(Model):
    """The hosted page and the API resource of an auth link."""

    public: Annotated[str, Field(repr=False)]
    """Page to send the user to for connecting their institutions."""

    self: str
    """URL of the auth link in the API."""
