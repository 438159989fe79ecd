"""Spending class of a payment in a household classification of four levels."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class ExpensesClass(Model):
    """Spending class of a payment in a household classification of four levels."""

    class_code: Annotated[str, Field(alias="classCode")]
    """Code of the class, ten digits."""

    class_title: Annotated[str, Field(alias="classTitle")]
    """Name of the class."""

    division_code: Annotated[str, Field(alias="divisionCode")]
    """Code of the division that holds the class, two digits."""

    division_title: Annotated[str, Field(alias="divisionTitle")]
    """Name of the division."""
