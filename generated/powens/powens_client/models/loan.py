"""What is special of a loan. Amounts are in the account's currency."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from clientloom_runtime import Date, Model


class Loan(Model):
    """What is special of a loan. Amounts are in the account's currency."""

    total_amount: Decimal | None = None
    """The sum that was lent."""

    available_amount: Decimal | None = None
    """What can still be drawn."""

    used_amount: Decimal | None = None
    """What has been drawn."""

    subscription_date: Date | None = None
    """When the loan began."""

    maturity_date: Date | None = None
    """When the loan is expected to end."""

    next_payment_amount: Decimal | None = None

    next_payment_date: Date | None = None

    rate: Decimal | None = None
    """The interest rate."""

    nb_payments_left: int | None = None
    """How many payments are still to come."""

    nb_payments_done: int | None = None
    """How many payments were made."""

    nb_payments_total: int | None = None
    """How many payments there are in all."""

    last_payment_amount: Decimal | None = None

    last_payment_date: Date | None = None

    account_label: str | None = None
    """The name of the account that pays."""

    insurance_label: str | None = None
    """The name of the loan's insurance."""

    duration: int | None = None
    """How long the loan runs, in months."""

    type: Literal["mortgage", "consumercredit", "revolvingcredit"] | None = None
    """The kind of loan."""
