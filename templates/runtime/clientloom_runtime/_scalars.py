"""Names for types that a field of the same name could hide in a generated model."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeAlias

Date: TypeAlias = date
"""A calendar date (`format: date`)."""

DateTime: TypeAlias = datetime
"""A point in time (`format: date-time`); naive where the text has no zone."""
