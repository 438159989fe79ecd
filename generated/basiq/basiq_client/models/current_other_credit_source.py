"""Latest payment of a series that counts neither as regular nor as irregular income."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class CurrentOtherCreditSource(Model):
    """Latest payment of a series that counts neither as regular nor as irregular
    income.
    """

    amount: str
    """Amount as decimal text."""

    date: str
    """When it arrived (no time zone given)."""

    other_credit_label: Annotated[str, Field(alias="otherCreditLabel")]
    """Why the series is listed here."""
