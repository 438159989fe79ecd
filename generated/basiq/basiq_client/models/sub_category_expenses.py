"""Spending in one class of a category, month by month."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .category_data_expenses import CategoryDataExpenses
from .change_history_expenses_class import ChangeHistoryExpensesClass


class SubCategoryExpenses(Model):
    """Spending in one class of a category, month by month."""

    category: CategoryDataExpenses

    change_history: Annotated[
        list[ChangeHistoryExpensesClass], Field(alias="changeHistory")
    ]
    """One entry per month."""

    summary: str
    """Length of a period, here `monthly`."""
