"""Links of a page of a report's transactions."""

from __future__ import annotations

from clientloom_runtime import Model


class AffordabilityTransactionsGetLinks(Model):
    """Links of a page of a report's transactions."""

    next: str | None = None
    """URL of the following page; absent on the last page."""

    self: str
    """URL of this page."""
