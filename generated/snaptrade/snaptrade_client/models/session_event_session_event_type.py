"""What happened."""

from __future__ import annotations

from typing import Literal, TypeAlias

SessionEventSessionEventType: TypeAlias = Literal[
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
"""What happened."""
