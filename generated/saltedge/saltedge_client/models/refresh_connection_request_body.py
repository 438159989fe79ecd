"""Envelope of a refresh."""

from __future__ import annotations

from clientloom_runtime import Model

from .refresh_connection_request_body_data import RefreshConnectionRequestBodyData


class RefreshConnectionRequestBody(Model):
    """Envelope of a refresh."""

    data: RefreshConnectionRequestBodyData
    """The refresh."""
