"""The time span that a list covers."""

from __future__ import annotations

from clientloom_runtime import Date, Model


class DateBoundedList(Model):
    """The time span that a list covers."""

    first_date: Date
    """The earliest day for which the user has any data."""

    last_date: Date
    """The latest day for which the user has any data."""

    result_min_date: Date
    """The earliest day among the items of this answer."""

    result_max_date: Date
    """The latest day among the items of this answer."""
