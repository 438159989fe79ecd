"""A payment to a lender that is not connected."""

from __future__ import annotations

from clientloom_runtime import Date, Model


class ChangeHistoryExternal(Model):
    """A payment to a lender that is not connected."""

    amount: str
    """Amount as decimal text, negative."""

    date: Date
    """Day it was booked."""

    source: str
    """Untouched description of the transaction."""
