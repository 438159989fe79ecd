"""Free-form details of an account, by name."""

from __future__ import annotations

from typing import TypeAlias

Meta: TypeAlias = dict[str, str]
"""Free-form details of an account, by name."""
