"""Kind of container that an answer is, as a rule `list`."""

from __future__ import annotations

from typing import TypeAlias

ResponseFormat: TypeAlias = str
"""Kind of container that an answer is, as a rule `list`."""
