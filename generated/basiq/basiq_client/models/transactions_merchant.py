"""The business that was paid."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .transactions_phone_number import TransactionsPhoneNumber


class TransactionsMerchant(Model):
    """The business that was paid."""

    business_name: Annotated[str, Field(alias="businessName")]
    """Trading name."""

    phone_number: Annotated[
        TransactionsPhoneNumber | None, Field(alias="phoneNumber")
    ] = None

    website: str
    """Home page."""
