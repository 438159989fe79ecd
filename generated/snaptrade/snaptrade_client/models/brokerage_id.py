"""SnapTrade's identifier for a brokerage."""

from __future__ import annotations

from typing import TypeAlias

BrokerageID: TypeAlias = str
"""SnapTrade's identifier for a brokerage."""
