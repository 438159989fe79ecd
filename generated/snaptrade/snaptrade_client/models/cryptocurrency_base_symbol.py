"""What a pair buys or sells: a cryptocurrency's symbol or a currency's ISO 4217
code.
"""

from __future__ import annotations

from typing import TypeAlias

CryptocurrencyBaseSymbol: TypeAlias = str
"""What a pair buys or sells: a cryptocurrency's symbol or a currency's ISO 4217
code.
"""
