"""Symbol of a pair, base before quote."""

from __future__ import annotations

from typing import TypeAlias

CryptocurrencyPairSymbol: TypeAlias = str
"""Symbol of a pair, base before quote."""
