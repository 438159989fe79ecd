"""A page of activities."""

from __future__ import annotations

from clientloom_runtime import Model

from .account_universal_activity import AccountUniversalActivity
from .pagination_details import PaginationDetails


class PaginatedUniversalActivity(Model):
    """A page of activities."""

    data: list[AccountUniversalActivity] | None = None
    """The activities, the newest first."""

    pagination: PaginationDetails | None = None
