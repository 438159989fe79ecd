"""One example call."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.examples.answers import Answer
from generator.examples.wire import Wire
from generator.model import MediaType, Operation


@dataclass(frozen=True, slots=True)
class Example:
    """One call: its arguments as Python and as values, and what the server answers.

    Attributes:
        operation: What is called.
        resource: The attribute of the client that has the method.
        arguments: The arguments, `name=value` each.
        names: The names that the arguments use: `models`, `Decimal`, `date`, `datetime`.
        values: The values of the parameters, by the argument's name.
        content: The media type of the body; None without a body.
        body: The value of the body.
        answer: What the server says.
    """

    operation: Operation
    resource: str
    arguments: tuple[str, ...]
    names: frozenset[str]
    values: Mapping[str, Wire]
    content: MediaType | None
    body: Wire
    answer: Answer
