"""SnapTrade's identifier for a symbol."""

from __future__ import annotations

from typing import TypeAlias

UniversalSymbolID: TypeAlias = str
"""SnapTrade's identifier for a symbol."""
