"""Identifiers of connections, separated by commas."""

from __future__ import annotations

from typing import TypeAlias

BrokerageAuthIDs: TypeAlias = str
"""Identifiers of connections, separated by commas."""
