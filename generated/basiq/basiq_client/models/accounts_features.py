"""For each account field, the sources that can deliver it at this institution."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class AccountsFeatures(Model):
    """For each account field, the sources that can deliver it at this institution."""

    account_holder: Annotated[list[str], Field(alias="accountHolder")]
    """Sources of the holder's name."""

    account_no: Annotated[list[str], Field(alias="accountNo")]
    """Sources of the account number."""

    available_funds: Annotated[list[str], Field(alias="availableFunds")]
    """Sources of the spendable amount."""

    balance: list[str]
    """Sources of the current balance."""

    currency: list[str]
    """Sources of the currency code."""

    last_updated: Annotated[list[str], Field(alias="lastUpdated")]
    """Sources of the time of the last update."""

    meta: list[str]
    """Sources of type-specific details, for instance of a mortgage."""

    name: list[str]
    """Sources of the account name."""
