"""SnapTrade's identifier for a security type."""

from __future__ import annotations

from typing import TypeAlias

SecurityTypeID: TypeAlias = str
"""SnapTrade's identifier for a security type."""
