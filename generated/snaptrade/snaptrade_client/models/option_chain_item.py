"""Contracts that expire on the same day."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .option_chain_item_chain_per_root_item import OptionChainItemChainPerRootItem


class OptionChainItem(Model):
    """Contracts that expire on the same day."""

    expiry_date: Annotated[str | None, Field(alias="expiryDate")] = None
    """Day on which they expire."""

    description: str | None = None
    """Name of the underlying security."""

    listing_exchange: Annotated[str | None, Field(alias="listingExchange")] = None
    """Where the contracts are listed."""

    option_exercise_type: Annotated[str | None, Field(alias="optionExerciseType")] = (
        None
    )
    """When the option may be exercised."""

    chain_per_root: Annotated[
        list[OptionChainItemChainPerRootItem] | None, Field(alias="chainPerRoot")
    ] = None
    """The contracts by root symbol."""
