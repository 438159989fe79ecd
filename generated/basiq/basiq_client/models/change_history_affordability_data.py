"""An interest charge or repayment on a loan."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Date, Model


class ChangeHistoryAffordabilityData(Model):
    """An interest charge or repayment on a loan."""

    amount: str
    """Amount as decimal text."""

    date: Date
    """Day it was booked."""

    direction: Literal["debit", "credit"]
    """Whether money left (`debit`) or entered (`credit`) the loan account."""

    source: str
    """Tidied description of the transaction."""
