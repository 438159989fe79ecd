"""A single payment received."""

from __future__ import annotations

from clientloom_runtime import Model


class ChangeHistoryIncome(Model):
    """A single payment received."""

    amount: str
    """Amount as decimal text."""

    date: str
    """When it arrived (no time zone given)."""

    source: str
    """Tidied description of the transaction."""
