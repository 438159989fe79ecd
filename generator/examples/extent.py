"""The size limits of samples."""

from dataclasses import dataclass, field
from typing import Final

from generator.examples.wire import Direction, Wire
from generator.model import Model

DEEPEST: Final = 8
"""The most models that a sample has inside each other, besides required ones."""

DEEPEST_REQUIRED: Final = DEEPEST + 4
"""The most models that a sample has inside each other at all. A model that requires itself
has no end."""

LARGEST: Final = 1000
"""The most values in the sample of a model; models that contain several others would
double it at each level."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The number of values inside a value.

    Shared values are counted each time but inspected once, by identity. They are kept
    alive so that no other value gets the same identity.
    """

    _known: dict[int, tuple[Wire, int]] = field(default_factory=dict)

    def of(self, value: Wire) -> int:
        """The number of values, including the value itself."""
        if not isinstance(value, dict | list):
            return 1
        if id(value) not in self._known:
            parts = value.values() if isinstance(value, dict) else value
            self._known[id(value)] = (value, 1 + sum(map(self.of, parts)))
        return self._known[id(value)][1]


def optional_fields(model: Model, direction: Direction, level: int) -> int:
    """The least number of optional fields in an invented value."""
    if direction == "response":
        return len(model.fields) if level < 2 else 3
    has_required = any(model_field.required for model_field in model.fields)
    return 0 if has_required or level > 1 else 2
