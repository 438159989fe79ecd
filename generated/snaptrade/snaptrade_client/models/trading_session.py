"""Whether the order may be filled outside regular hours, at brokerages that offer
it.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

TradingSession: TypeAlias = Literal["REGULAR", "EXTENDED"]
"""Whether the order may be filled outside regular hours, at brokerages that offer
it.
"""
