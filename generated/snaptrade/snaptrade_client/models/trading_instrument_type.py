"""Kind of instrument."""

from __future__ import annotations

from typing import Literal, TypeAlias

TradingInstrumentType: TypeAlias = Literal[
    "EQUITY", "OPTION", "CRYPTOCURRENCY", "CRYPTOCURRENCY_PAIR"
]
"""Kind of instrument."""
