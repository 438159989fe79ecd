"""Quotes as the brokerage shows them."""

from __future__ import annotations

from typing import TypeAlias

from .symbols_quotes_item import SymbolsQuotesItem

SymbolsQuotes: TypeAlias = list[SymbolsQuotesItem]
"""Quotes as the brokerage shows them."""
