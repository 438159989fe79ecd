"""Identifier of a checked trade."""

from __future__ import annotations

from typing import TypeAlias

TradeID: TypeAlias = str
"""Identifier of a checked trade."""
