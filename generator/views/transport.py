"""How requests are sent, in the template context."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from generator.model import Transport, WaitHeader
from generator.python.literals import Value, literal
from generator.python.text import Text, text_or_none


@dataclass(frozen=True, slots=True)
class WaitHeaderView:
    """A header that says how long to wait.

    Attributes:
        name: The header.
        unit: The unit of its value.
        remaining: The header with the number of calls left under the same limit.
    """

    name: Text
    unit: str
    remaining: Text | None

    @classmethod
    def of(cls, header: WaitHeader) -> "WaitHeaderView":
        """The view of a header."""
        return cls(Text(header.name), header.unit, text_or_none(header.remaining))


@dataclass(frozen=True)
class TransportView:
    """How requests of the provider are sent, where that differs from the runtime's
    defaults."""

    _transport: Transport

    @property
    def error_rules(self) -> Mapping[str, tuple[Text, ...]]:
        """Where errors have their parts: JSON pointers and headers, by their names in
        the runtime."""
        rules = self._transport.errors
        return {
            field.name: tuple(map(Text, value))
            for field in fields(rules)
            if (value := getattr(rules, field.name)) is not None
        }

    @property
    def wait_headers(self) -> tuple["WaitHeaderView", ...]:
        """The headers that say how long to wait."""
        return tuple(map(WaitHeaderView.of, self._transport.wait_headers))

    @property
    def timeouts(self) -> tuple[tuple[str, float], ...]:
        """The limits of one attempt: names and seconds."""
        return self._transport.timeouts

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """The other settings: their names in the runtime, and literals."""
        settings: dict[str, Value] = {
            "deadline": self._transport.deadline,
            "max_retries": self._transport.max_retries,
            "max_response_size": self._transport.max_response_size,
            "headers": self._transport.headers or None,
        }
        return tuple(
            (name, literal(value))
            for name, value in settings.items()
            if value is not None
        )

    @property
    def max_retries(self) -> int:
        """The most times that a call is repeated."""
        configured = self._transport.max_retries
        return 2 if configured is None else configured
