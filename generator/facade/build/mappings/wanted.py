"""A mapping that has to be made."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facade.build.scope.kinds import Typed
from generator.facade.model import CanonModel


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mapping to make: its function, what it gives, and what it starts from.

    `annotation` is that of the first parameter, `needed` as in `Values`.
    """

    function: str
    model: CanonModel
    root: Typed | None
    annotation: str | None
    origin: str
    prefix: str
    needed: bool = False
    several_sources: bool = False
    raw: str | None = None
