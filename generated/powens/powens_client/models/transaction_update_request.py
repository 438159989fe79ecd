"""What to change of a transaction. What is left out stays."""

from __future__ import annotations

from clientloom_runtime import Date, Model


class TransactionUpdateRequest(Model):
    """What to change of a transaction. What is left out stays."""

    wording: str | None = None
    """The label to show."""

    application_date: Date | None = None
    """The day to count it for in budgets."""

    id_category: int | None = None
    """Deprecated. The category."""

    comment: str | None = None
    """The user's own note."""

    active: bool | None = None
    """Whether budgets count it."""
