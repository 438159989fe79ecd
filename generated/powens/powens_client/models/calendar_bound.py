"""A day, a whole month or a whole year."""

from __future__ import annotations

from typing import TypeAlias

from clientloom_runtime import Date

CalendarBound: TypeAlias = Date | str
"""A day, a whole month or a whole year."""
