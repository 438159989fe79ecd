"""What a pass over a description has found so far."""

from collections.abc import Callable
from typing import TypeAlias

from generator.diagnostics import Code, Diagnostic, Origin
from generator.document.problems import Oddity, UnreadableError
from generator.document.source import Place

Report: TypeAlias = Callable[[Code, str, str], None]
"""How a pass over one schema tells what it found: the code, the message, and the
keyword that it is about."""


class Findings:
    """The diagnostics of one `load`, in the order in which they were found.

    The same finding at the same place counts once, however many ways lead there.
    """

    def __init__(self) -> None:
        self._diagnostics: dict[tuple[str, str, Origin | None], Diagnostic] = {}

    def add(
        self,
        code: Code,
        message: str,
        origin: Origin | Place | None,
        *,
        related: tuple[Origin, ...] = (),
        hint: str | None = None,
    ) -> None:
        """Records a finding."""
        where = origin.origin if isinstance(origin, Place) else origin
        key = (code.name, message, where)
        if key not in self._diagnostics:
            self._diagnostics[key] = Diagnostic(code, message, where, related, hint)

    def add_problem(self, problem: UnreadableError, file: str) -> None:
        """Records why a file could not be read."""
        origin = Origin(file, problem.pointer, problem.line, problem.column)
        self.add(problem.code, problem.message, origin, hint=problem.hint)

    def add_oddities(self, oddities: list[Oddity], file: str) -> None:
        """Records what was odd in a file that could be read."""
        for odd in oddities:
            origin = Origin(file, odd.pointer, odd.line, odd.column)
            self.add(odd.code, odd.message, origin)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything found."""
        return tuple(self._diagnostics.values())

    @property
    def fatal(self) -> bool:
        """Whether something was found after which there is no document."""
        return any(item.code.fatal for item in self._diagnostics.values())
