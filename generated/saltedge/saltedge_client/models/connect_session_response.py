"""A hosted session."""

from __future__ import annotations

from clientloom_runtime import Model

from .connect_session_response_data import ConnectSessionResponseData


class ConnectSessionResponse(Model):
    """A hosted session."""

    data: ConnectSessionResponseData | None = None
    """The session."""
