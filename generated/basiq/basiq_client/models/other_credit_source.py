"""A repeating credit that does not qualify as income, for example a salary that has
stopped or has only begun.
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .change_history_income import ChangeHistoryIncome
from .current_other_credit_source import CurrentOtherCreditSource
from .other_credit_source_frequency import OtherCreditSourceFrequency


class OtherCreditSource(Model):
    """A repeating credit that does not qualify as income, for example a salary that has
    stopped or has only begun.
    """

    age_days: Annotated[int, Field(alias="ageDays")]
    """Days from the first to the latest payment."""

    amount_avg: Annotated[str, Field(alias="amountAvg")]
    """Mean payment as decimal text."""

    avg_monthly_occurence: Annotated[str, Field(alias="avgMonthlyOccurence")]
    """Mean number of payments a month, as text."""

    change_history: Annotated[list[ChangeHistoryIncome], Field(alias="changeHistory")]
    """The payments, newest first."""

    current: CurrentOtherCreditSource

    frequency: OtherCreditSourceFrequency
    """Rhythm of the payments, as far as there is one."""

    no_occurrences: Annotated[int, Field(alias="noOccurrences")]
    """How many payments were found."""

    source: str
    """Tidied description of the payer."""
