"""Deprecated. Identifier of a security within one account; it may change."""

from __future__ import annotations

from typing import TypeAlias

BrokerageSymbolID: TypeAlias = str
"""Deprecated. Identifier of a security within one account; it may change."""
