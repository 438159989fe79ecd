"""Totals of an affordability report, each as decimal text or null when there is nothing
to add up.
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .affordability_regular_income_data import AffordabilityRegularIncomeData


class AffordabilitySummary(Model):
    """Totals of an affordability report, each as decimal text or null when there is
    nothing to add up.
    """

    assets: str | None
    """Sum of the balances of all asset accounts."""

    credit_limit: Annotated[str | None, Field(alias="creditLimit")]
    """Sum of the limits of cards and overdrafts."""

    expenses: str
    """Mean spending a month over the covered time, negative."""

    liabilities: str | None
    """Sum of what is owed on connected loans and cards."""

    loan_repayment_monthly: Annotated[str | None, Field(alias="loanRepaymentMonthly")]
    """Mean monthly repayment of the connected loans."""

    net_position: Annotated[str | None, Field(alias="netPosition")]
    """Assets and liabilities together."""

    potential_liabilities_monthly: Annotated[
        str | None, Field(alias="potentialLiabilitiesMonthly")
    ]
    """Mean monthly payment to lenders that are not connected."""

    regular_income: Annotated[
        AffordabilityRegularIncomeData, Field(alias="regularIncome")
    ]

    savings: str | None
    """Mean amount put aside a month over the covered time."""
