"""New contact details. Settings that are left out stay unchanged as it is."""

from __future__ import annotations

from clientloom_runtime import Model


class UpdateUser(Model):
    """New contact details. Settings that are left out stay unchanged as it is."""

    email: str | None = None
    """E-mail address."""

    mobile: str | None = None
    """Phone number with country code."""
