"""What kind of movement it is."""

from __future__ import annotations

from typing import Literal, TypeAlias

GetEnrichResponseClass: TypeAlias = Literal[
    "direct-credit",
    "refund",
    "interest",
    "payment",
    "cash-withdrawal",
    "bank-fee",
    "transfer",
    "loan-interest",
    "loan-repayment",
]
"""What kind of movement it is."""
