"""Where the next page of a list starts."""

from __future__ import annotations

from clientloom_runtime import Model


class MetaObject(Model):
    """Where the next page of a list starts."""

    next_id: str | None
    """Value of `from_id` for the next page; null on the last one."""

    next_page: str | None
    """Path and query of the next page on the same host; null on the last one."""
