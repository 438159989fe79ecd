"""Links of a page of transactions."""

from __future__ import annotations

from clientloom_runtime import Model


class TransactionsGetLinks(Model):
    """Links of a page of transactions."""

    next: str | None = None
    """URL of the following page; absent on the last page."""

    self: str
    """URL of this page."""
