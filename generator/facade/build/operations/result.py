"""What is made of the answer of a call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.facade.model import (
    AdditionalCall,
    DetailCall,
    Loop,
    Pages,
    ResponsePart,
    ResultFilter,
)

Keep: TypeAlias = tuple[ResultFilter, ...]
"""See `CallCase.keep`."""


@dataclass(frozen=True, slots=True)
class Result:
    """The part of a `CallCase` that follows the call."""

    mapping: str
    passed: tuple[str, ...]
    returns: str
    items: ResponsePart | None = None
    pages: Pages | None = None
    detail: DetailCall | None = None
    names: tuple[str, ...] = ()
    loops: tuple[Loop, ...] = ()
    keep: Keep = ()
    also: tuple[AdditionalCall, ...] = ()
