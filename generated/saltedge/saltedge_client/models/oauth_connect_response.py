"""An OAuth authorisation that was started."""

from __future__ import annotations

from clientloom_runtime import Model

from .oauth_connect_response_data import OauthConnectResponseData


class OauthConnectResponse(Model):
    """An OAuth authorisation that was started."""

    data: OauthConnectResponseData
    """The authorisation that was started."""
