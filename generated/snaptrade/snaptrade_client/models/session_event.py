"""Something that happened during a visit to the connection portal."""

from __future__ import annotations

from clientloom_runtime import Model

from .session_event_session_event_type import SessionEventSessionEventType


class SessionEvent(Model):
    """Something that happened during a visit to the connection portal."""

    id: str | None = None

    session_event_type: SessionEventSessionEventType | None = None
    """What happened."""

    session_id: str | None = None

    user_id: str | None = None

    created_date: str | None = None

    brokerage_status_code: int | None = None
    """HTTP status that the brokerage answered with."""

    brokerage_authorization_id: str | None = None
