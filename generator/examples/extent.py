"""How much a sample shows, and where it ends."""

from dataclasses import dataclass, field
from typing import Final

from generator.examples.wire import Direction, Wire
from generator.model import Model

DEEPEST: Final = 8
"""No sample has more models inside each other."""

LARGEST: Final = 1000
"""Values that a sample of a model may have: models that hold several others would double
it with each level."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many values a value consists of.

    What several values share is counted for each of them, and looked at once: by its
    identity, and it is kept so that no other value gets the same.
    """

    _known: dict[int, tuple[Wire, int]] = field(default_factory=dict)

    def of(self, value: Wire) -> int:
        """The number of values, the value itself included."""
        if not isinstance(value, dict | list):
            return 1
        if id(value) not in self._known:
            parts = value.values() if isinstance(value, dict) else value
            self._known[id(value)] = (value, 1 + sum(map(self.of, parts)))
        return self._known[id(value)][1]


def optional_fields(model: Model, direction: Direction, level: int) -> int:
    """How many fields that are not required an invented value has at least."""
    if direction == "response":
        return len(model.fields) if level < 2 else 3
    has_required = any(model_field.required for model_field in model.fields)
    return 0 if has_required or level > 1 else 2
