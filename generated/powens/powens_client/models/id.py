"""Identifies one object within its kind."""

from __future__ import annotations

from typing import TypeAlias

Id: TypeAlias = int
"""Identifies one object within its kind."""
