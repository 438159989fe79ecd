"""Which accounts and months an expenses report covers."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class ExpensesPostRequest(Model):
    """Which accounts and months an expenses report covers."""

    accounts: list[str] | None = None
    """Identifiers of the accounts to use. By default, all of the user's."""

    from_month: Annotated[str | None, Field(alias="fromMonth")] = None
    """First month to cover (`YYYY-MM`)."""

    to_month: Annotated[str | None, Field(alias="toMonth")] = None
    """Last month to cover (`YYYY-MM`)."""
