"""The person or business on the other side of a transaction."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .account_scheme_name import AccountSchemeName


class TransactionCounterparty(Model):
    """The person or business on the other side of a transaction."""

    label: str | None = None
    """The name."""

    account_scheme_name: AccountSchemeName | None = None
    """How to read `account_identification`."""

    account_identification: str | None = None
    """The number of the other side's account."""

    type: Literal["creditor", "debtor"] | None = None
    """Which side it is."""
