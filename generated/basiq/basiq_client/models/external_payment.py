"""Figures over the payments to one unconnected lender."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Date, Model
from pydantic import Field


class ExternalPayment(Model):
    """Figures over the payments to one unconnected lender."""

    amount_avg: Annotated[str, Field(alias="amountAvg")]
    """Mean payment as decimal text, negative."""

    amount_avg_monthly: Annotated[str, Field(alias="amountAvgMonthly")]
    """Mean paid a month as decimal text, negative."""

    first: Date
    """Day of the earliest payment."""

    last: Date
    """Day of the latest payment."""

    no_occurrences: Annotated[int, Field(alias="noOccurrences")]
    """How many payments were found."""

    total: str
    """Sum of the payments as decimal text, negative."""
