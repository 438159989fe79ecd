"""A way to collect data: `web`, `pdf`, `csv` and so on."""

from __future__ import annotations

from typing import TypeAlias

SourceName: TypeAlias = str
"""A way to collect data: `web`, `pdf`, `csv` and so on."""
