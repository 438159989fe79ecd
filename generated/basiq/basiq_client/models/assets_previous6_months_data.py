"""Range of an account's balance over the last six months."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class AssetsPrevious6MonthsData(Model):
    """Range of an account's balance over the last six months."""

    max_balance: Annotated[str | None, Field(alias="maxBalance")]
    """Highest balance, as decimal text."""

    min_balance: Annotated[str | None, Field(alias="minBalance")]
    """Lowest balance, as decimal text."""
