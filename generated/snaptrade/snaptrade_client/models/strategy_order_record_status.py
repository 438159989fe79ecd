"""State of the order."""

from __future__ import annotations

from typing import Literal, TypeAlias

StrategyOrderRecordStatus: TypeAlias = Literal[
    "PENDING",
    "ACCEPTED",
    "FAILED",
    "REJECTED",
    "CANCELED",
    "PARTIAL_CANCELED",
    "CANCEL_PENDING",
    "EXECUTED",
    "PARTIAL",
    "REPLACE_PENDING",
    "REPLACED",
    "STOPPED",
    "SUSPENDED",
    "EXPIRED",
    "QUEUED",
    "TRIGGERED",
    "ACTIVATED",
    "PENDING_RISK_REVIEW",
    "CONTINGENT_ORDER",
]
"""State of the order."""
