"""Money that entered or left an account."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field

from .sub_class import SubClass
from .transaction_data_class import TransactionDataClass
from .transaction_links import TransactionLinks
from .transactions_enrich import TransactionsEnrich


class TransactionData(Model):
    """Money that entered or left an account."""

    type: str
    """Kind of resource, here `transaction`."""

    id: str
    """Identifier; posted transactions keep it over refreshes, pending ones get a new
    one.
    """

    account: str
    """Identifier of the account."""

    amount: str
    """Amount as decimal text, negative when money went out."""

    balance: str
    """Balance of the account afterwards, as decimal text."""

    class_: Annotated[TransactionDataClass, Field(alias="class")]
    """What kind of movement it is."""

    connection: str
    """Identifier of the connection that delivered it."""

    description: str
    """The institution's own wording."""

    direction: Literal["debit", "credit"]
    """Whether money came in (`credit`) or went out (`debit`)."""

    enrich: TransactionsEnrich

    institution: str
    """Identifier of the institution."""

    links: TransactionLinks

    post_date: Annotated[str | None, Field(alias="postDate")]
    """When it was booked, as on the bank statement (UTC); null while pending."""

    status: Literal["pending", "posted"]
    """`pending` while it may still change (not every institution reports these), then
    `posted`.
    """

    sub_class: Annotated[SubClass | None, Field(alias="subClass")]
    """Spending class of a payment; null for other movements."""

    transaction_date: Annotated[str, Field(alias="transactionDate")]
    """When the user made it; empty at institutions that do not tell."""
