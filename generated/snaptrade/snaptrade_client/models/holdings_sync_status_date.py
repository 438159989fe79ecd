"""A moment, or null if there is none."""

from __future__ import annotations

from typing import TypeAlias

from clientloom_runtime import DateTime

HoldingsSyncStatusDate: TypeAlias = DateTime | None
"""A moment, or null if there is none."""
