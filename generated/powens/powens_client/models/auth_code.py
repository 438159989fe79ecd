"""A short-lived stand-in for a user's token."""

from __future__ import annotations

from clientloom_runtime import Model

from .auth_code_access import AuthCodeAccess
from .auth_code_type import AuthCodeType


class AuthCode(Model):
    """A short-lived stand-in for a user's token."""

    code: str
    """The code."""

    type: AuthCodeType
    """Always `temporary`."""

    access: AuthCodeAccess
    """How often the code may be used."""

    expires_in: int | None = None
    """Seconds until the code ends."""
