"""Debts at connected institutions."""

from __future__ import annotations

from clientloom_runtime import Model

from .credit_liabilities import CreditLiabilities
from .loan_liabilities import LoanLiabilities


class LiabilitiesData(Model):
    """Debts at connected institutions."""

    credit: list[CreditLiabilities]
    """Cards and other credit lines."""

    loan: list[LoanLiabilities]
    """Loans and mortgages."""
