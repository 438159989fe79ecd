"""What is made of the answer of a call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.facade.model import Also, Detail, Items, Loop, Pages

Keep: TypeAlias = tuple[tuple[str, str, bool], ...]
"""See `CallCase.keep`."""


@dataclass(frozen=True, slots=True)
class Result:
    """The part of a `CallCase` that follows the call."""

    mapping: str
    passed: tuple[str, ...]
    returns: str
    items: Items | None = None
    pages: Pages | None = None
    detail: Detail | None = None
    names: tuple[str, ...] = ()
    loops: tuple[Loop, ...] = ()
    keep: Keep = ()
    also: tuple[Also, ...] = ()
