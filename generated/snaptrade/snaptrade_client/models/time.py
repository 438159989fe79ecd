"""A moment as text, with the offset from UTC."""

from __future__ import annotations

from typing import TypeAlias

Time_: TypeAlias = str
"""A moment as text, with the offset from UTC."""
