"""Where a value is sent to: a parameter, a body, or a property of one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.facade.reading.findings import Place
from generator.model import TypeRef


@dataclass(frozen=True, slots=True)
class Slot:
    """What the description takes there.

    `place` is where the binding says the value, `pointer` where the description says
    what it must be.
    """

    name: str
    type: TypeRef
    place: Place
    pointer: str
    required: bool

    def under(self, *tokens: str | int) -> Slot:
        """The same slot, said deeper in the binding."""
        place = self.place
        for token in tokens:
            place = place / token
        return replace(self, place=place)
