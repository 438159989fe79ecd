"""A transaction as it stood when an affordability report was made."""

from __future__ import annotations

from typing import Annotated, Literal

from clientloom_runtime import Model
from pydantic import Field

from .affordability_transaction_links import AffordabilityTransactionLinks
from .sub_class import SubClass
from .transaction_data_affordability_class import TransactionDataAffordabilityClass


class TransactionDataAffordability(Model):
    """A transaction as it stood when an affordability report was made."""

    type: str
    """Kind of resource, here `transaction`."""

    id: str
    """Id of this transaction."""

    account: str
    """Identifier of the account."""

    amount: str
    """Amount as decimal text, negative when money went out."""

    balance: str
    """Balance of the account afterwards, as decimal text."""

    class_: Annotated[TransactionDataAffordabilityClass, Field(alias="class")]
    """What kind of movement it is."""

    description: str
    """The institution's own wording."""

    direction: Literal["debit", "credit"]
    """Whether money came in (`credit`) or went out (`debit`)."""

    institution: str
    """Identifier of the institution."""

    links: AffordabilityTransactionLinks

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
