"""An account of the user with its balances, as of the last refresh."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field

from .account_class import AccountClass
from .account_links import AccountLinks
from .account_transaction_interval import AccountTransactionInterval


class AccountResponseResource(Model):
    """An account of the user with its balances, as of the last refresh."""

    type: str
    """Kind of resource, here `account`."""

    id: str
    """Id of this account, stable over refreshes."""

    account_holder: Annotated[str | None, Field(alias="accountHolder")]
    """Holder's name exactly as the institution shows it; null when it shows none."""

    account_no: Annotated[str, Field(alias="accountNo")]
    """Account number, with the branch code where the institution gives one."""

    available_funds: Annotated[str | None, Field(alias="availableFunds")]
    """What can be spent now as decimal text, credit lines included; null when
    unknown.
    """

    balance: str | None
    """Current balance as decimal text, negative when money is owed; null when
    unknown.
    """

    class_: Annotated[AccountClass, Field(alias="class")]

    connection: str
    """Identifier of the connection that delivered the account."""

    currency: str
    """ISO 4217 code of both amounts."""

    institution: str
    """Identifier of the institution that holds the account."""

    last_updated: Annotated[str, Field(alias="lastUpdated")]
    """When Basiq last fetched the account (UTC, RFC 3339)."""

    links: AccountLinks

    name: str
    """Account name that the institution or the user gave."""

    status: Literal["available", "unavailable"]
    """In practice always `available`; left in for older integrations."""

    transaction_intervals: Annotated[
        list[AccountTransactionInterval], Field(alias="transactionIntervals")
    ]
    """Spans of days for which transactions exist: one for a bank connection, possibly
    several for uploaded statements.
    """
