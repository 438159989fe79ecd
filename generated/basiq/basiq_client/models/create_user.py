"""Contact details of a new user; one of the two is enough."""

from __future__ import annotations

from clientloom_runtime import Model


class CreateUser(Model):
    """Contact details of a new user; one of the two is enough."""

    email: str | None = None
    """E-mail address; needed when `mobile` is absent."""

    mobile: str | None = None
    """Phone number with country code; needed when `email` is absent."""
