"""Regular income in the summary of an affordability report."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .avg_monthly_data import AvgMonthlyData


class AffordabilityRegularIncomeData(Model):
    """Regular income in the summary of an affordability report."""

    previous3_months: Annotated[AvgMonthlyData, Field(alias="previous3Months")]
