"""A credit card or other credit line in an affordability report."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .account_holder import AccountHolder
from .previous6_months_credit_liabilities import Previous6MonthsCreditLiabilities
from .previous_month_data_liabilities import PreviousMonthDataLiabilities


class CreditLiabilities(Model):
    """A credit card or other credit line in an affordability report."""

    account: AccountHolder

    available_funds: Annotated[str | None, Field(alias="availableFunds")]
    """Unused part of the limit as decimal text."""

    balance: str | None
    """What is owed as decimal text, negative."""

    credit_limit: Annotated[str | None, Field(alias="creditLimit")]
    """Limit of this facility as decimal text."""

    currency: str
    """ISO 4217 code of the amounts."""

    institution: str
    """Short name of the institution."""

    previous6_months: Annotated[
        Previous6MonthsCreditLiabilities, Field(alias="previous6Months")
    ]

    previous_month: Annotated[
        PreviousMonthDataLiabilities, Field(alias="previousMonth")
    ]
