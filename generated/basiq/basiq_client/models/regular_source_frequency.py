"""Rhythm of the payments."""

from __future__ import annotations

from typing import Literal, TypeAlias

RegularSourceFrequency: TypeAlias = Literal[
    "daily",
    "weekly",
    "bi-weekly",
    "monthly",
    "bi-monthly",
    "quarterly",
    "half-year",
    "yearly",
]
"""Rhythm of the payments."""
