"""For each transaction field, the sources that can deliver it at this institution."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class TransactionsFeatures(Model):
    """For each transaction field, the sources that can deliver it at this
    institution.
    """

    amount: list[str]
    """Sources of the amount."""

    balance: list[str]
    """Sources of the balance after a transaction."""

    class_: Annotated[list[str], Field(alias="class")]
    """Sources of the kind of movement."""

    date: list[str]
    """Sources of the date."""

    description: list[str]
    """Sources of the wording."""

    status: list[str]
    """Sources that tell pending from posted."""
