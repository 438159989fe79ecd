"""SnapTrade's identifier for an exchange."""

from __future__ import annotations

from typing import TypeAlias

ExchangeID: TypeAlias = str
"""SnapTrade's identifier for an exchange."""
