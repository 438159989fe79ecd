"""What a value is for: a field of the facade, and where the binding says its value."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.facade.model.types import (
    TEXT,
    CanonOptionalType,
    CanonType,
    without_none,
)
from generator.facade.reading.findings import Place


@dataclass(frozen=True, slots=True)
class Target:
    """A field, an argument, or a part of its value.

    `local` is what to call the value where it is one of several for the same field.
    """

    name: str
    type: CanonType
    place: Place
    local: str | None = None

    @property
    def bare(self) -> CanonType:
        """The type of the value when there is one."""
        return without_none(self.type)

    @property
    def required(self) -> bool:
        """Whether there must be a value."""
        return not isinstance(self.type, CanonOptionalType)

    def under(self, *tokens: str | int) -> Target:
        """The same target, said deeper in the binding."""
        place = self.place
        for token in tokens:
            place = place / token
        return replace(self, place=place)

    def alternative(self, index: int, local: str | None) -> Target:
        """One of several values of which the first that is there counts."""
        type_ = CanonOptionalType(self.bare)
        return Target(self.name, type_, self.place / index, local)


def text(name: str, place: Place) -> Target:
    """A part of a value that is text or not there."""
    return Target(name, CanonOptionalType(TEXT), place)
