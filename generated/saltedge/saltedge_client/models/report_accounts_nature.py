"""Kind of account."""

from __future__ import annotations

from typing import Literal, TypeAlias

ReportAccountsNature: TypeAlias = Literal[
    "account",
    "bonus",
    "card",
    "checking",
    "credit",
    "credit_card",
    "debit_card",
    "ewallet",
    "insurance",
    "investment",
    "loan",
    "mortgage",
    "savings",
]
"""Kind of account."""
