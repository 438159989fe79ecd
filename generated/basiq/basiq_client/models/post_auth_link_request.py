"""Where to send the login code."""

from __future__ import annotations

from clientloom_runtime import Model


class PostAuthLinkRequest(Model):
    """Where to send the login code."""

    mobile: str | None = None
    """Phone number with country code. By default, the user's own."""
