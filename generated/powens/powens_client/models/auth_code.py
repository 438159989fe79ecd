"""A short-lived stand-in for a user's token."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .auth_code_access import AuthCodeAccess
from .auth_code_type import AuthCodeType


class AuthCode(Model):
    """A short-lived stand-in for a user's token."""

    code: Annotated[str, Field(repr=False)]
    """The code."""

    type: AuthCodeType
    """Always `temporary`."""

    access: AuthCodeAccess
    """How often the code may be used."""

    expires_in: int | None = None
    """Seconds until the code ends."""
