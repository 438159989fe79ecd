"""Problems in an OpenAPI document: those of one file, and the diagnostics of all
files."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostics import Code, Diagnostic, Origin
from generator.document.source import Position


class UnreadableError(Exception):
    """A file cannot be turned into data.

    Used only inside `generator.document`; the code that asked for the file turns it
    into a diagnostic. `line` and `column` count from 1; they are None if `pointer` is
    the place.
    """

    def __init__(
        self,
        code: Code,
        message: str,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
        pointer: str = "",
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.line = line
        self.column = column
        self.hint = hint
        self.pointer = pointer


@dataclass(frozen=True, slots=True)
class Oddity:
    """A mistake in a file that did not prevent reading it."""

    code: Code
    message: str
    pointer: str
    line: int | None = None
    column: int | None = None


KeywordReport: TypeAlias = Callable[[Code, str, str], None]
"""Reports a diagnostic about one schema: the code, the message and the keyword."""


class DiagnosticCollector:
    """The diagnostics of one `load`, in the order in which they were found.

    The same diagnostic at the same position counts once, even if it is found
    repeatedly.
    """

    def __init__(self) -> None:
        self._diagnostics: dict[tuple[str, str, Origin | None], Diagnostic] = {}

    def add(
        self,
        code: Code,
        message: str,
        place: Origin | Position | None,
        *,
        related: tuple[Origin, ...] = (),
        hint: str | None = None,
    ) -> None:
        """Adds a diagnostic."""
        origin = place.origin if isinstance(place, Position) else place
        key = (code.name, message, origin)
        if key not in self._diagnostics:
            self._diagnostics[key] = Diagnostic(code, message, origin, related, hint)

    def add_unreadable(self, error: UnreadableError, file: str) -> None:
        """Adds the reason why a file could not be read."""
        origin = Origin(file, error.pointer, error.line, error.column)
        self.add(error.code, error.message, origin, hint=error.hint)

    def add_oddities(self, oddities: list[Oddity], file: str) -> None:
        """Adds the oddities of a file that could be read."""
        for oddity in oddities:
            origin = Origin(file, oddity.pointer, oddity.line, oddity.column)
            self.add(oddity.code, oddity.message, origin)

    @property
    def collected(self) -> tuple[Diagnostic, ...]:
        """All diagnostics so far."""
        return tuple(self._diagnostics.values())

    @property
    def fatal(self) -> bool:
        """Whether any diagnostic means that there is no document."""
        return self.has_fatal()

    def has_fatal(self, spared: frozenset[Code] = frozenset()) -> bool:
        """Whether any diagnostic means that there is no document, ignoring the codes in
        `spared`."""
        return any(
            diagnostic.code.fatal and diagnostic.code not in spared
            for diagnostic in self._diagnostics.values()
        )
