"""A loan in an affordability report."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .account_holder import AccountHolder
from .change_history_affordability_data import ChangeHistoryAffordabilityData
from .previous6_months_loan import Previous6MonthsLoan
from .previous_month_data_loan_liabilities import PreviousMonthDataLoanLiabilities


class LoanLiabilities(Model):
    """A loan in an affordability report."""

    account: AccountHolder

    available_funds: Annotated[str | None, Field(alias="availableFunds")]
    """What may be redrawn, as decimal text."""

    balance: str | None
    """What is owed as decimal text, negative."""

    change_history: Annotated[
        list[ChangeHistoryAffordabilityData], Field(alias="changeHistory")
    ]
    """Interest and repayments over time."""

    currency: str
    """ISO 4217 code of the amounts."""

    institution: str
    """Short name of the lender."""

    previous6_months: Annotated[Previous6MonthsLoan, Field(alias="previous6Months")]

    previous_month: Annotated[
        PreviousMonthDataLoanLiabilities, Field(alias="previousMonth")
    ]
