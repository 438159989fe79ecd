"""The hosted page and the API resource of an auth link."""

from __future__ import annotations

from clientloom_runtime import Model


class AuthLinkLinks(Model):
    """The hosted page and the API resource of an auth link."""

    public: str
    """Page to send the user to for connecting their institutions."""

    self: str
    """URL of the auth link in the API."""
