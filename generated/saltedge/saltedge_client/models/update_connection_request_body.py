"""Envelope of changes to a connection."""

from __future__ import annotations

from clientloom_runtime import Model

from .update_connection_request_body_data import UpdateConnectionRequestBodyData


class UpdateConnectionRequestBody(Model):
    """Envelope of changes to a connection."""

    data: UpdateConnectionRequestBodyData
    """The changes."""
