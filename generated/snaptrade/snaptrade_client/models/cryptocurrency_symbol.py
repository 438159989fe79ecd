"""A cryptocurrency's symbol or a currency's ISO 4217 code."""

from __future__ import annotations

from typing import TypeAlias

CryptocurrencySymbol: TypeAlias = str
"""A cryptocurrency's symbol or a currency's ISO 4217 code."""
