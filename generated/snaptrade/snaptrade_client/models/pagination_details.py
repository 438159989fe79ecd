"""Which part of a list a page shows."""

from __future__ import annotations

from clientloom_runtime import Model


class PaginationDetails(Model):
    """Which part of a list a page shows."""

    offset: int | None = None
    """Entries before this page."""

    limit: int | None = None
    """Entries on a page at most."""

    total: int | None = None
    """Entries of the whole list."""
