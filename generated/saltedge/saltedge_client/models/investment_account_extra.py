"""Details of an investment."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from clientloom_runtime import Model


class InvestmentAccountExtra(Model):
    """Details of an investment."""

    investment_amount: Decimal | None = None
    """What was invested."""

    unit_price: Decimal | None = None
    """Price of one unit."""

    units: Decimal | None = None
    """Number of units held."""

    indicative_unit_price: Decimal | None = None
    """Price of one unit for guidance only."""

    interest_income: Decimal | None = None
    """Interest received."""

    interest_amount: Decimal | None = None
    """Interest to be received."""

    profit_amount: Decimal | None = None
    """Gain or loss."""

    profit_rate: Decimal | None = None
    """Gain or loss in percent."""

    asset_class: str | None = None
    """Class of asset, such as shares or bonds."""

    product_type: str | None = None
    """Kind of product."""

    total_unit_value: Decimal | None = None
    """Value of all units."""

    fund_holdings: dict[str, Any] | None = None
    """What the fund is made of, as the provider gives it."""
