"""A regular income over the last three months."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class Previous3MonthsIncome(Model):
    """A regular income over the last three months."""

    amount_avg: Annotated[str, Field(alias="amountAvg")]
    """Median payment as decimal text."""

    amount_avg_monthly: Annotated[str, Field(alias="amountAvgMonthly")]
    """Median sum a month as decimal text."""

    variance: str
    """Gap between the smallest and the largest payment, as decimal text."""
