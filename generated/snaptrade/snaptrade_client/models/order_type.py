"""Kind of order, such as `Market`, `Limit`, `Stop` or `StopLimit`."""

from __future__ import annotations

from typing import TypeAlias

OrderType: TypeAlias = str | None
"""Kind of order, such as `Market`, `Limit`, `Stop` or `StopLimit`."""
