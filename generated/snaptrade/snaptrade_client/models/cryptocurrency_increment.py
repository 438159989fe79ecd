"""Smallest step by which the price of a pair can change."""

from __future__ import annotations

from typing import TypeAlias

CryptocurrencyIncrement: TypeAlias = str
"""Smallest step by which the price of a pair can change."""
