"""Envelope of an answer to the bank's question."""

from __future__ import annotations

from clientloom_runtime import Model

from .interactive_connection_request_body_data import (
    InteractiveConnectionRequestBodyData,
)


class InteractiveConnectionRequestBody(Model):
    """Envelope of an answer to the bank's question."""

    data: InteractiveConnectionRequestBodyData | None = None
    """The answer."""
