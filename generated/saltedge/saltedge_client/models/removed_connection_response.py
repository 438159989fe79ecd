"""Confirmation that a connection was removed."""

from __future__ import annotations

from clientloom_runtime import Model

from .removed_connection_response_data import RemovedConnectionResponseData


class RemovedConnectionResponse(Model):
    """Confirmation that a connection was removed."""

    data: RemovedConnectionResponseData
    """The removed connection."""
