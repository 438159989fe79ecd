"""SnapTrade's identifier for a brokerage account."""

from __future__ import annotations

from typing import TypeAlias

AccountID: TypeAlias = str
"""SnapTrade's identifier for a brokerage account."""
