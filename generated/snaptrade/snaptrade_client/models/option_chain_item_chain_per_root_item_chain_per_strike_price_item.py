"""The call and the put at one strike price."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class OptionChainItemChainPerRootItemChainPerStrikePriceItem(Model):
    """The call and the put at one strike price."""

    strike_price: Annotated[int | None, Field(alias="strikePrice")] = None
    """The strike price."""

    call_symbol_id: Annotated[int | None, Field(alias="callSymbolId")] = None
    """Identifier of the call."""

    put_symbol_id: Annotated[int | None, Field(alias="putSymbolId")] = None
    """Identifier of the put."""
