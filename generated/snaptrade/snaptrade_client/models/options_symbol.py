"""An option contract, the same for all brokerages."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from clientloom_runtime import Date, Model

from .underlying_symbol import UnderlyingSymbol


class OptionsSymbol(Model):
    """An option contract, the same for all brokerages."""

    id: str

    ticker: str
    """The contract in the notation of the OCC."""

    option_type: Literal["CALL", "PUT"]
    """Right to buy (`CALL`) or to sell (`PUT`)."""

    strike_price: Decimal
    """Price at which the option may be exercised."""

    expiration_date: Date
    """Last day on which the option may be exercised."""

    is_mini_option: bool | None = None
    """Whether a contract covers 10 shares and not the usual 100."""

    underlying_symbol: UnderlyingSymbol
