"""A span of days without gaps for which transactions were collected."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field


class AccountTransactionInterval(Model):
    """A span of days without gaps for which transactions were collected."""

    from_: Annotated[str, Field(alias="from")]
    """Day of the earliest transaction."""

    to: str
    """Day of the latest transaction."""
