"""An income with a steady rhythm and amount, within tolerances; a fortnightly salary
needs about five payments over ninety days.
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .change_history_income import ChangeHistoryIncome
from .current_regular_source import CurrentRegularSource
from .irregularity_income import IrregularityIncome
from .previous3_months_income import Previous3MonthsIncome
from .regular_source_frequency import RegularSourceFrequency


class RegularSource(Model):
    """An income with a steady rhythm and amount, within tolerances; a fortnightly
    salary needs about five payments over ninety days.
    """

    age_days: Annotated[int, Field(alias="ageDays")]
    """Days from the first to the latest payment."""

    change_history: Annotated[list[ChangeHistoryIncome], Field(alias="changeHistory")]
    """The payments, newest first."""

    current: CurrentRegularSource

    frequency: RegularSourceFrequency
    """Rhythm of the payments."""

    irregularity: IrregularityIncome

    previous3_months: Annotated[Previous3MonthsIncome, Field(alias="previous3Months")]

    source: str
    """Tidied description of the payer."""
