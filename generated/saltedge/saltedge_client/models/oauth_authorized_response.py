"""A connection that the bank authorized."""

from __future__ import annotations

from clientloom_runtime import Model

from .oauth_authorized_response_data import OauthAuthorizedResponseData


class OauthAuthorizedResponse(Model):
    """A connection that the bank authorized."""

    data: OauthAuthorizedResponseData
    """The authorized connection."""
