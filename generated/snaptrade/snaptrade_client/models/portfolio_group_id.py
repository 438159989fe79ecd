"""Deprecated. Identifier of a portfolio group."""

from __future__ import annotations

from typing import TypeAlias

PortfolioGroupID: TypeAlias = str | None
"""Deprecated. Identifier of a portfolio group."""
