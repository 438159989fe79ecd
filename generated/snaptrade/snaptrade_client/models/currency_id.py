"""SnapTrade's identifier for a currency."""

from __future__ import annotations

from typing import TypeAlias

CurrencyID: TypeAlias = str
"""SnapTrade's identifier for a currency."""
