"""Aliases for types that a field of the same name could shadow in a generated model."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeAlias

Date: TypeAlias = date
"""A calendar date (`format: date`)."""

DateTime: TypeAlias = datetime
"""A point in time (`format: date-time`). Naive if the text has no time zone."""
