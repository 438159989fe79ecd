"""Option contracts of one underlying security."""

from __future__ import annotations

from typing import TypeAlias

from .option_chain_item import OptionChainItem

OptionChain: TypeAlias = list[OptionChainItem]
"""Option contracts of one underlying security."""
