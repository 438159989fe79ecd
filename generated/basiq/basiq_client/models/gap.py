"""A month or date on which an expected payment did not arrive."""

from __future__ import annotations

from typing import TypeAlias

Gap: TypeAlias = str
"""A month or date on which an expected payment did not arrive."""
