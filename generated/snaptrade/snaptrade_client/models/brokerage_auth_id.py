"""Identifier of a connection, which the API also calls a brokerage authorization."""

from __future__ import annotations

from typing import TypeAlias

BrokerageAuthID: TypeAlias = str
"""Identifier of a connection, which the API also calls a brokerage authorization."""
