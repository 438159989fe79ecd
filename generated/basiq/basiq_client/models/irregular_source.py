"""An income without a rhythm: as a rule five credits or more within ninety days."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .change_history_income import ChangeHistoryIncome
from .current_irregular_source import CurrentIrregularSource


class IrregularSource(Model):
    """An income without a rhythm: as a rule five credits or more within ninety days."""

    age_days: Annotated[int, Field(alias="ageDays")]
    """Days from the first to the latest payment."""

    amount_avg: Annotated[str, Field(alias="amountAvg")]
    """Mean payment as decimal text."""

    avg_monthly_occurence: Annotated[str, Field(alias="avgMonthlyOccurence")]
    """Mean number of payments a month, as text."""

    change_history: Annotated[list[ChangeHistoryIncome], Field(alias="changeHistory")]
    """The payments, newest first."""

    current: CurrentIrregularSource

    frequency: str
    """Here always `irregular`."""

    no_occurrences: Annotated[int, Field(alias="noOccurrences")]
    """How many payments were found."""

    source: str
    """Tidied description of the payer."""
