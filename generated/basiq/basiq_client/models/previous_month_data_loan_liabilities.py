"""Movements on a loan in the month before, as decimal text."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class PreviousMonthDataLoanLiabilities(Model):
    """Movements on a loan in the month before, as decimal text."""

    total_credits: Annotated[str, Field(alias="totalCredits")]
    """Sum paid in."""

    total_debits: Annotated[str, Field(alias="totalDebits")]
    """Sum charged."""

    total_interest_charged: Annotated[str, Field(alias="totalInterestCharged")]
    """Interest within the sum charged."""

    total_repayments: Annotated[str, Field(alias="totalRepayments")]
    """Repayments within the sum paid in."""
