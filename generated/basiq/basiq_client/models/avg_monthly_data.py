"""A monthly mean."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class AvgMonthlyData(Model):
    """A monthly mean."""

    avg_monthly: Annotated[str | None, Field(alias="avgMonthly")]
    """Mean amount a month, as decimal text."""
