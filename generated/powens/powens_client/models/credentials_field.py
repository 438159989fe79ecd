"""One field of the form that the user fills in."""

from __future__ import annotations

from clientloom_runtime import Model

from .auth_mechanism import AuthMechanism
from .credentials_field_type import CredentialsFieldType
from .credentials_field_value import CredentialsFieldValue


class CredentialsField(Model):
    """One field of the form that the user fills in."""

    name: str
    """The property under which the value is sent."""

    type: CredentialsFieldType
    """Which control to show."""

    auth_mechanisms: list[AuthMechanism]
    """The mechanisms that need the field."""

    label: str
    """What to write beside the control."""

    description: str | None = None
    """Help for the user."""

    required: bool
    """Whether a value must be sent."""

    regex: str | None = None
    """A regular expression to check the value with before sending it."""

    values: list[CredentialsFieldValue] | None = None
    """What the user can choose from, when the type is `list`."""
