"""Envelope of a reconnect."""

from __future__ import annotations

from clientloom_runtime import Model

from .reconnect_connection_request_body_data import ReconnectConnectionRequestBodyData


class ReconnectConnectionRequestBody(Model):
    """Envelope of a reconnect."""

    data: ReconnectConnectionRequestBodyData
    """The reconnect."""
