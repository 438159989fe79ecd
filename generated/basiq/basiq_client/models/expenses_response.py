"""What a user spends, by category and month; a kind of spending that does not occur is
null.
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .class_resource_expenses import ClassResourceExpenses
from .expenses_links import ExpensesLinks
from .payments_summary_expenses import PaymentsSummaryExpenses


class ExpensesResponse(Model):
    """What a user spends, by category and month; a kind of spending that does not occur
    is null.
    """

    type: str
    """Kind of resource, here `expenses`."""

    id: str
    """Report identifier, the `snapshotId` of other calls."""

    bank_fees: Annotated[ClassResourceExpenses | None, Field(alias="bankFees")]
    """Spending of this kind, month by month; null when there is none."""

    cash_withdrawals: Annotated[
        ClassResourceExpenses | None, Field(alias="cashWithdrawals")
    ]
    """Spending of this kind, month by month; null when there is none."""

    coverage_days: Annotated[int | None, Field(alias="coverageDays")] = None
    """How many days of transactions the report rests on."""

    external_transfers: Annotated[
        ClassResourceExpenses | None, Field(alias="externalTransfers")
    ]
    """Spending of this kind, month by month; null when there is none."""

    from_month: Annotated[str, Field(alias="fromMonth")]
    """First month covered (`YYYY-MM`), at most thirteen months back."""

    links: ExpensesLinks | None = None

    loan_interests: Annotated[
        ClassResourceExpenses | None, Field(alias="loanInterests")
    ]
    """Spending of this kind, month by month; null when there is none."""

    loan_repayments: Annotated[
        ClassResourceExpenses | None, Field(alias="loanRepayments")
    ]
    """Spending of this kind, month by month; null when there is none."""

    payments: list[PaymentsSummaryExpenses]
    """Purchases, one entry per top category."""

    to_month: Annotated[str, Field(alias="toMonth")]
    """Last month covered (`YYYY-MM`)."""
