"""Envelope of a hosted session that reconnects."""

from __future__ import annotations

from clientloom_runtime import Model

from .reconnect_session_request_body_data import ReconnectSessionRequestBodyData


class ReconnectSessionRequestBody(Model):
    """Envelope of a hosted session that reconnects."""

    data: ReconnectSessionRequestBodyData
    """The session."""
