"""What kind of movement it is."""

from __future__ import annotations

from typing import Literal, TypeAlias

TransactionDataAffordabilityClass: TypeAlias = Literal[
    "bank-fee",
    "payment",
    "cash-withdrawal",
    "transfer",
    "loan-interest",
    "refund",
    "interest",
    "loan-repayment",
    "direct-credit",
    "internal-transfer",
    "external-transfer",
]
"""What kind of movement it is."""
