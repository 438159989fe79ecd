"""Kind of instrument that a leg trades."""

from __future__ import annotations

from typing import Literal, TypeAlias

MlegInstrumentType: TypeAlias = Literal["OPTION", "EQUITY"]
"""Kind of instrument that a leg trades."""
