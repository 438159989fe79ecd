"""Spending in one top category."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .sub_category_expenses import SubCategoryExpenses


class PaymentsSummaryExpenses(Model):
    """Spending in one top category."""

    avg_monthly: Annotated[str, Field(alias="avgMonthly")]
    """Mean over thirty days of the covered time, as decimal text, negative."""

    division: str
    """Name of the category."""

    percentage_total: Annotated[Decimal, Field(alias="percentageTotal")]
    """Share of all spending in percent."""

    sub_category: Annotated[list[SubCategoryExpenses], Field(alias="subCategory")]
    """Spending by class within the category."""
