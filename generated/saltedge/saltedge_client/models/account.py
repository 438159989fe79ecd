"""Account of a customer at a provider."""

from __future__ import annotations

from decimal import Decimal

from clientloom_runtime import DateTime, Model

from .account_extra import AccountExtra
from .account_nature import AccountNature


class Account(Model):
    """Account of a customer at a provider."""

    id: str

    name: str
    """Name of the account at the bank; when it changes there, a new account appears
    here.
    """

    nature: AccountNature
    """Kind of account."""

    balance: Decimal
    """Current balance; for nature `credit_card` the sum of the negative
    transactions.
    """

    currency_code: str
    """Currency of the account; when it changes at the bank, a new account appears
    here.
    """

    extra: AccountExtra
    """Further details, as far as the provider has them."""

    connection_id: str
    """Connection through which the account was fetched."""

    created_at: DateTime

    updated_at: DateTime
