"""The body of every failed call."""

from __future__ import annotations

from clientloom_runtime import Model

from .credentials_field import CredentialsField
from .service_error_code import ServiceErrorCode


class ServiceError(Model):
    """The body of every failed call."""

    code: ServiceErrorCode

    description: str
    """What went wrong, for developers and logs."""

    message: str | None = None
    """What the institution itself told the user, in the institution's language. May be
    shown to the user.
    """

    request_id: int | str | None = None
    """Names the failed request when you write to the vendor's support."""

    fields: list[CredentialsField] | None = None
    """What to ask the user for, when that would help."""
