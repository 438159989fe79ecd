"""Envelope of an OAuth reconnect."""

from __future__ import annotations

from clientloom_runtime import Model

from .oauth_reconnect_request_body_data import OauthReconnectRequestBodyData


class OauthReconnectRequestBody(Model):
    """Envelope of an OAuth reconnect."""

    data: OauthReconnectRequestBodyData
    """The reconnect."""
