"""Kind of name."""

from __future__ import annotations

from typing import Literal, TypeAlias

MerchantNamesMode: TypeAlias = Literal[
    "name", "transliterated_name", "alternative_name", "brand", "operator"
]
"""Kind of name."""
