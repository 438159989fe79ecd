"""How long an order stands, such as `Day`, `GTC`, `FOK` or `GTD`."""

from __future__ import annotations

from typing import TypeAlias

TimeInForce: TypeAlias = str
"""How long an order stands, such as `Day`, `GTC`, `FOK` or `GTD`."""
