"""A credit line over the last six months."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class Previous6MonthsCreditLiabilities(Model):
    """A credit line over the last six months."""

    cash_advances: Annotated[str, Field(alias="cashAdvances")]
    """Cash taken out on credit, as decimal text, negative."""
