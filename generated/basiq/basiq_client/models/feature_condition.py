"""How well something works at present, for instance `operational`,
`degraded-performance`, `major-outage` or `under-maintenance`.
"""

from __future__ import annotations

from typing import TypeAlias

FeatureCondition: TypeAlias = str
"""How well something works at present, for instance `operational`,
`degraded-performance`, `major-outage` or `under-maintenance`.
"""
