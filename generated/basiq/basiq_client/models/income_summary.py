"""Totals of an income report, each as decimal text or null when there is nothing to add
up.
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class IncomeSummary(Model):
    """Totals of an income report, each as decimal text or null when there is nothing to
    add up.
    """

    irregular_income_avg: Annotated[str | None, Field(alias="irregularIncomeAvg")]
    """Mean a month over all irregular sources and the whole time."""

    regular_income_avg: Annotated[str | None, Field(alias="regularIncomeAvg")]
    """Median a month over all regular sources and the last three months."""

    regular_income_ytd: Annotated[str | None, Field(alias="regularIncomeYTD")]
    """Regular income since the financial year began."""

    regular_income_year: Annotated[str | None, Field(alias="regularIncomeYear")]
    """Regular income expected for the whole financial year."""
