"""One example call."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import MediaType, Operation
from generator.render.examples.answers import Answer
from generator.render.examples.wire import Wire
from generator.render.layout import Expression
from generator.render.modules import identifiers


@dataclass(frozen=True, slots=True)
class Example:
    """One call: its arguments as Python and as values, and what the server answers."""

    operation: Operation
    resource: str
    arguments: tuple[tuple[str, Expression], ...]
    values: Mapping[str, Wire]
    content: MediaType | None
    body: Wire
    answer: Answer

    @property
    def uses(self) -> set[str]:
        """The names that the arguments use, `models` and `datetime` say."""
        return identifiers(value for _, value in self.arguments)
