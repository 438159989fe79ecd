"""Spending category of a group of payments."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .expenses_class import ExpensesClass


class CategoryDataExpenses(Model):
    """Spending category of a group of payments."""

    expense_class: Annotated[ExpensesClass, Field(alias="expenseClass")]
