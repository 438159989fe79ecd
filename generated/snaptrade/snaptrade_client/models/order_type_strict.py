"""Kind of order. `Limit` and `StopLimit` need `price`; `Stop` and `StopLimit` need
`stop`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

OrderTypeStrict: TypeAlias = Literal["Limit", "Market", "StopLimit", "Stop"]
"""Kind of order. `Limit` and `StopLimit` need `price`; `Stop` and `StopLimit` need
`stop`.
"""
