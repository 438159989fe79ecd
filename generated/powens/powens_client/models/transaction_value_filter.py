"""An amount, or a text with the amount and `±`, `+` or `-` before it."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

TransactionValueFilter: TypeAlias = Decimal | str
"""An amount, or a text with the amount and `±`, `+` or `-` before it."""
