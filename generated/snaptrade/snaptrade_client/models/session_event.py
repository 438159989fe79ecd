"""Something that happened during a visit to the connection portal."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model


class SessionEvent(Model):
    """Something that happened during a visit to the connection portal."""

    id: str | None = None

    session_event_type: (
        Literal[
            "OAUTH_REDIRECT",
            "DISCLAIMER_ACCEPTED",
            "BROKERAGE_CONNECTION_INITIATED",
            "BROKERAGE_RECONNECT_INITIATED",
            "BROKERAGE_AUTHENTICATION",
            "OAUTH_BROKERAGE_AUTHENTICATION",
            "MFA_REQUESTED",
            "MFA_SUBMITTED",
            "MFA_CHOICE_REQUESTED",
            "MFA_CHOICE_SUBMITTED",
            "CONNECTION_SUCCESSFUL",
            "CONNECTION_FAILED",
            "PARTNER_REDIRECT",
            "CONNECTION_ABORTED",
            "SESSION_STARTED",
        ]
        | None
    ) = None
    """What happened."""

    session_id: str | None = None

    user_id: str | None = None

    created_date: str | None = None

    brokerage_status_code: int | None = None
    """HTTP status that the brokerage answered with."""

    brokerage_authorization_id: str | None = None
