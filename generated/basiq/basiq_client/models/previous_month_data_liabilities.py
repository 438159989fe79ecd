"""Movements on a credit line in the month before, as decimal text."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class PreviousMonthDataLiabilities(Model):
    """Movements on a credit line in the month before, as decimal text."""

    max_balance: Annotated[str, Field(alias="maxBalance")]
    """Balance when most was owed."""

    min_balance: Annotated[str, Field(alias="minBalance")]
    """Balance when least was owed."""

    total_credits: Annotated[str, Field(alias="totalCredits")]
    """Sum paid in."""

    total_debits: Annotated[str, Field(alias="totalDebits")]
    """Sum spent."""
