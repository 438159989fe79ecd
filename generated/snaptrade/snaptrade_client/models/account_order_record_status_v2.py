"""State of an order or a leg; the brokerage's states are mapped onto these as well as
possible.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

AccountOrderRecordStatusV2: TypeAlias = Literal[
    "PENDING",
    "REJECTED",
    "CANCELED",
    "CANCEL_PENDING",
    "PARTIAL_CANCELED",
    "EXECUTED",
    "PARTIALLY_EXECUTED",
    "REPLACED",
    "REPLACE_PENDING",
    "EXPIRED",
]
"""State of an order or a leg; the brokerage's states are mapped onto these as well as
possible.
"""
