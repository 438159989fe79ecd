"""Contracts with the same root symbol."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .option_chain_item_chain_per_root_item_chain_per_strike_price_item import (
    OptionChainItemChainPerRootItemChainPerStrikePriceItem,
)


class OptionChainItemChainPerRootItem(Model):
    """Contracts with the same root symbol."""

    option_root: Annotated[str | None, Field(alias="optionRoot")] = None
    """The root symbol."""

    chain_per_strike_price: Annotated[
        list[OptionChainItemChainPerRootItemChainPerStrikePriceItem] | None,
        Field(alias="chainPerStrikePrice"),
    ] = None
    """The contracts by strike price."""

    multiplier: int | None = None
    """Shares per contract."""
