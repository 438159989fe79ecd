"""Rhythm of the payments, as far as there is one."""

from __future__ import annotations

from typing import Literal, TypeAlias

OtherCreditSourceFrequency: TypeAlias = Literal[
    "daily",
    "weekly",
    "bi-weekly",
    "monthly",
    "bi-monthly",
    "quarterly",
    "half-year",
    "yearly",
    "other",
    "irregular",
]
"""Rhythm of the payments, as far as there is one."""
