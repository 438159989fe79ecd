"""One choice of a field."""

from __future__ import annotations

from clientloom_runtime import Model


class CredentialsFieldValue(Model):
    """One choice of a field."""

    value: str
    """What to send."""

    label: str
    """What to show."""
