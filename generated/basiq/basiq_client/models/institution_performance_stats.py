"""How long the steps of a job take at an institution."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .institution_performance_stats_average_duration_ms import (
    InstitutionPerformanceStatsAverageDurationMs,
)


class InstitutionPerformanceStats(Model):
    """How long the steps of a job take at an institution."""

    average_duration_ms: Annotated[
        InstitutionPerformanceStatsAverageDurationMs | None,
        Field(alias="averageDurationMs"),
    ] = None
    """Mean durations in milliseconds; null when none were measured."""
