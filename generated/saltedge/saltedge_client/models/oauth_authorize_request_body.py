"""Envelope of what the bank sent back."""

from __future__ import annotations

from clientloom_runtime import Model

from .oauth_authorize_request_body_data import OauthAuthorizeRequestBodyData


class OauthAuthorizeRequestBody(Model):
    """Envelope of what the bank sent back."""

    data: OauthAuthorizeRequestBodyData
    """What the bank sent back."""
