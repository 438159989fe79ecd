"""Price per share of a limit or stop limit order."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

Price: TypeAlias = Decimal | None
"""Price per share of a limit or stop limit order."""
