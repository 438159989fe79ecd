"""Movement of money on an account."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from clientloom_runtime import Date, DateTime, Model

from .transaction_extra import TransactionExtra


class Transaction(Model):
    """Movement of money on an account."""

    id: str

    mode: Literal["normal", "fee", "transfer"]
    """Kind of movement."""

    status: Literal["posted", "pending"]
    """`posted` once the bank has booked it, else `pending`."""

    made_on: Date
    """Day of the movement."""

    amount: Decimal
    """Amount in the currency of the account; negative for money that leaves it."""

    currency_code: str
    """Currency as ISO 4217, or the code of an asset."""

    description: str
    """Text of the bank."""

    category: str
    """Code of the category."""

    duplicated: bool
    """Whether it is marked as a duplicate of another transaction."""

    extra: TransactionExtra
    """Further details, as far as the provider has them."""

    account_id: str
    """Account to which the transaction belongs."""

    created_at: DateTime

    updated_at: DateTime
