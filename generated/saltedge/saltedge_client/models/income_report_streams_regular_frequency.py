"""Rhythm of the payments."""

from __future__ import annotations

from typing import Literal, TypeAlias

IncomeReportStreamsRegularFrequency: TypeAlias = Literal[
    "daily",
    "3_times_a_week",
    "twice_a_week",
    "weekly",
    "3_times_a_month",
    "every_2_weeks",
    "monthly",
    "every_2_months",
    "quarterly",
    "3_times_a_year",
    "2_times_a_year",
    "annual",
    "few_years",
]
"""Rhythm of the payments."""
