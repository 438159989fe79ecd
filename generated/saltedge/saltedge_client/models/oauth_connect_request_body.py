"""Envelope of a new OAuth connection."""

from __future__ import annotations

from clientloom_runtime import Model

from .oauth_connect_request_body_data import OauthConnectRequestBodyData


class OauthConnectRequestBody(Model):
    """Envelope of a new OAuth connection."""

    data: OauthConnectRequestBodyData
    """The new connection."""
