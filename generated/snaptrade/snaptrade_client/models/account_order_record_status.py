"""State of an order; the brokerage's states are mapped onto these as well as
possible.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

AccountOrderRecordStatus: TypeAlias = Literal[
    "NONE",
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
"""State of an order; the brokerage's states are mapped onto these as well as
possible.
"""
