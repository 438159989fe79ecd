"""Distance between points of the return rate: `daily`, `weekly`, `monthly`, `quarterly`
or `yearly`.
"""

from __future__ import annotations

from typing import TypeAlias

ReportingFrequency: TypeAlias = str
"""Distance between points of the return rate: `daily`, `weekly`, `monthly`, `quarterly`
or `yearly`.
"""
