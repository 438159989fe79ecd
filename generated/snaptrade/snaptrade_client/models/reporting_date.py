"""A day at which a period begins or ends; it belongs to the period."""

from __future__ import annotations

from typing import TypeAlias

from clientloom_runtime import Date

ReportingDate: TypeAlias = Date
"""A day at which a period begins or ends; it belongs to the period."""
