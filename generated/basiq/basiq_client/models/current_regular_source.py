"""Latest payment of a regular income and the next one expected."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class CurrentRegularSource(Model):
    """Latest payment of a regular income and the next one expected."""

    amount: str
    """Amount as decimal text."""

    date: str
    """When it arrived (no time zone given)."""

    next_date: Annotated[str | None, Field(alias="nextDate")]
    """When the next payment should arrive; null when the series seems to have ended."""
