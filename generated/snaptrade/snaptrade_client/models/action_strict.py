"""Side of an order."""

from __future__ import annotations

from typing import Literal, TypeAlias

ActionStrict: TypeAlias = Literal["BUY", "SELL"]
"""Side of an order."""
