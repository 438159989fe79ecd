"""Envelope of a new connection."""

from __future__ import annotations

from clientloom_runtime import Model

from .create_connection_request_body_data import CreateConnectionRequestBodyData


class CreateConnectionRequestBody(Model):
    """Envelope of a new connection."""

    data: CreateConnectionRequestBodyData
    """The new connection."""
