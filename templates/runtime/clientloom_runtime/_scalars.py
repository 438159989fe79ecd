"""Aliases for types that a field of the same name could shadow in a generated model."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import IO, TypeAlias

from ._payload import File

Date: TypeAlias = date
"""A calendar date (`format: date`)."""

DateTime: TypeAlias = datetime
"""A point in time (`format: date-time`). Naive if the text has no time zone."""

BinaryBody: TypeAlias = (
    bytes | File | Path | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
)
"""Anything that can be sent as raw bytes: bytes, a file, a path, an iterator of
chunks."""
