"""What the price of a pair is counted in: a cryptocurrency's symbol or a currency's ISO
4217 code.
"""

from __future__ import annotations

from typing import TypeAlias

CryptocurrencyQuoteSymbol: TypeAlias = str
"""What the price of a pair is counted in: a cryptocurrency's symbol or a currency's ISO
4217 code.
"""
