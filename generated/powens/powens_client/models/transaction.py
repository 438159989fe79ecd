"""A movement on an account. Amounts are negative for money that goes out."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Date, Model

from .bank_account import BankAccount
from .currency import Currency
from .transaction_counterparty import TransactionCounterparty
from .transaction_type import TransactionType


class Transaction(Model):
    """A movement on an account. Amounts are negative for money that goes out."""

    id: int
    """Identifies the transaction."""

    id_account: int
    """The account."""

    application_date: Date | None = None
    """The day to count it for in budgets; you can change it."""

    date: Date
    """The day on which the account was debited or credited."""

    datetime: str | None = None
    """The same with its time, in UTC, if the bank tells it."""

    value: Decimal | None = None
    """The amount in the account's currency."""

    gross_value: Decimal | None = None
    """The amount before commission."""

    original_value: Decimal | None = None
    """The amount in `original_currency`."""

    original_gross_value: Decimal | None = None
    """The amount before commission, in `original_currency`."""

    original_currency: Currency | None = None
    """The currency of the purchase, when it is another."""

    commission: Decimal | None = None
    """What the bank kept for itself."""

    commission_currency: Currency | None = None
    """The currency of the commission."""

    type: TransactionType

    wording: str | None = None
    """The label to show; you can change it."""

    id_category: int | None = None
    """Deprecated. The category."""

    date_scraped: str
    """When a synchronization first saw the transaction."""

    rdate: Date
    """The day on which it was made, such as that of the purchase."""

    rdatetime: str | None = None
    """The same with its time, in UTC, if the bank tells it."""

    vdate: Date | None = None
    """The value date."""

    vdatetime: str | None = None
    """The same with its time, in UTC, if the bank tells it."""

    bdate: Date | None = None
    """The day that the bank itself uses."""

    bdatetime: str | None = None
    """The same with its time, in UTC, if the bank tells it."""

    coming: bool
    """Whether it is announced and not booked yet."""

    active: bool
    """Whether budgets count it."""

    id_cluster: int | None = None
    """The group of similar transactions that it belongs to."""

    country: str | None = None
    """Where it was made."""

    card: str | None = None
    """The number of the card that paid."""

    counterparty: TransactionCounterparty | None = None
    """The other side, if the bank tells it."""

    comment: str | None = None
    """The user's own note."""

    last_update: str | None = None
    """When the transaction last changed."""

    deleted: str | None = None
    """Since when the bank no longer shows it, if so."""

    account: BankAccount | None = None
    """With `expand`: the account itself."""
