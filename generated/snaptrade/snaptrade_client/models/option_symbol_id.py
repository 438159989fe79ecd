"""SnapTrade's identifier for an option contract."""

from __future__ import annotations

from typing import TypeAlias

OptionSymbolID: TypeAlias = str
"""SnapTrade's identifier for an option contract."""
