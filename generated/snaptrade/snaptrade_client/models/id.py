"""An identifier made by SnapTrade."""

from __future__ import annotations

from typing import TypeAlias

Id: TypeAlias = str
"""An identifier made by SnapTrade."""
