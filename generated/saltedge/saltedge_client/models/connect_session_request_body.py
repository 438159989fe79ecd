"""Envelope of a new hosted session."""

from __future__ import annotations

from clientloom_runtime import Model

from .connect_session_request_body_data import ConnectSessionRequestBodyData


class ConnectSessionRequestBody(Model):
    """Envelope of a new hosted session."""

    data: ConnectSessionRequestBodyData
    """The session."""
