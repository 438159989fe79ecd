"""Gain over a part of the period."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from clientloom_runtime import Date, Model
from pydantic import Field


class SubPeriodReturnRate(Model):
    """Gain over a part of the period."""

    period_start: Annotated[Date | None, Field(alias="periodStart")] = None

    period_end: Annotated[Date | None, Field(alias="periodEnd")] = None

    rate_of_return: Annotated[Decimal | None, Field(alias="rateOfReturn")] = None
    """Gain as a fraction."""
