"""Envelope of a hosted session that refreshes."""

from __future__ import annotations

from clientloom_runtime import Model

from .refresh_session_request_body_data import RefreshSessionRequestBodyData


class RefreshSessionRequestBody(Model):
    """Envelope of a hosted session that refreshes."""

    data: RefreshSessionRequestBodyData
    """The session."""
