"""A day, or null if there is none."""

from __future__ import annotations

from typing import TypeAlias

from clientloom_runtime import Date

SyncStatusDate: TypeAlias = Date | None
"""A day, or null if there is none."""
