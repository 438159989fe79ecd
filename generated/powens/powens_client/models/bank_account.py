"""An account that a connection found. Times have no zone."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import Model

from .bank_account_type_name import BankAccountTypeName
from .bank_account_usage import BankAccountUsage
from .currency import Currency
from .loan import Loan


class BankAccount(Model):
    """An account that a connection found. Times have no zone."""

    id: int
    """Identifies the account. It can change when a connection is lost."""

    id_connection: int
    """The connection that the account comes from."""

    id_user: int
    """The user that the account belongs to."""

    id_source: int
    """The connection's source that the account comes from."""

    id_parent: int | None = None
    """The account that this one belongs to, as a card does."""

    display: bool
    """Whether to show the account and count it in totals."""

    name: str
    """The name to show; you can change it."""

    bookmarked: bool
    """Whether the user marked the account."""

    usage: BankAccountUsage

    original_name: str
    """The name that the bank gives the account."""

    balance: Decimal | None = None
    """What is on the account, in its currency."""

    coming: Decimal | None = None
    """What is known to be booked but is not in the balance yet."""

    currency: Currency | None = None
    """The account's currency."""

    type: BankAccountTypeName

    id_type: int
    """The account's type in the catalog."""

    last_update: str | None = None
    """The last synchronization of the account that succeeded."""

    deleted: str | None = None
    """Since when the bank no longer shows the account, if so."""

    disabled: str | None = None
    """Since when the account is not synchronized by choice, if so."""

    number: str | None = None
    """The account's number at the bank."""

    iban: str | None = None

    loan: Loan | None = None
    """More about the loan, when the account is one."""

    connection: Connection | None = None
    """With `expand`: the connection itself."""


# Imported last, because these modules import this one.
from .connection import Connection
