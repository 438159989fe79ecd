"""Spending of one kind (such as bank fees), month by month."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .change_history_expenses_class import ChangeHistoryExpensesClass


class ClassResourceExpenses(Model):
    """Spending of one kind (such as bank fees), month by month."""

    avg_monthly: Annotated[str, Field(alias="avgMonthly")]
    """Mean a month as decimal text, negative."""

    change_history: Annotated[
        list[ChangeHistoryExpensesClass], Field(alias="changeHistory")
    ]
    """One entry per month."""

    summary: str
    """Length of a period, here `monthly`."""
