"""Short form of an account, as embedded in a connection."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field

from .account_class import AccountClass
from .connection_account_links import ConnectionAccountLinks


class AccountsData(Model):
    """Short form of an account, as embedded in a connection."""

    type: str
    """Kind of resource, here `account`."""

    id: str
    """Id of this account."""

    account_no: Annotated[str, Field(alias="accountNo")]
    """Account number at the institution."""

    available_funds: Annotated[str | None, Field(alias="availableFunds")]
    """What can be spent now as decimal text; null when unknown."""

    balance: str | None
    """Current balance as decimal text; null when unknown."""

    class_: Annotated[AccountClass, Field(alias="class")]

    currency: str
    """ISO 4217 code of both amounts."""

    last_updated: Annotated[str, Field(alias="lastUpdated")]
    """When Basiq last fetched the account (UTC)."""

    links: ConnectionAccountLinks

    name: str
    """Account name that the institution or the user gave."""

    status: Literal["available", "unavailable"]
    """In practice always `available`."""
