"""What clientloom reports about its input: one value for each finding.

A diagnostic is made where a mistake is found and is an ordinary value from there
on; only the command line prints it. Every diagnostic has a `Code` of the
catalogue in `generator.codes`, so that severities can be configured and every
code is documented.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters.

    An error means that something the input describes cannot be generated (or, for
    `fatal` codes, that nothing can); a warning that it is generated in another way
    than its author may expect; a note that something is worth knowing.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something is in the input.

    `file` is the path as the user would write it (relative to the workspace where
    possible, `/` as separator), `pointer` a JSON pointer (RFC 6901) into that file,
    "" for the whole file. `line` and `column` count from 1; they are None until
    they are needed, because most origins are never printed. Of an origin that `hides` what
    stands there no excerpt is printed.
    """

    file: str
    pointer: str = ""
    line: int | None = None
    column: int | None = None
    hides: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: a stable name, its default severity and its explanation.

    `fatal` codes stop the generation of the whole package: there is no document
    to go on with.
    """

    name: str
    severity: Severity
    summary: str
    explanation: str
    hint: str
    fatal: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    `message` says in one sentence what happened, without the place; `origin` is the
    place; `related` are other places that matter (the first of two colliding names,
    say); `hint` overrides the hint of the code.
    """

    code: Code
    message: str
    origin: Origin | None = None
    related: tuple[Origin, ...] = ()
    hint: str | None = None
    severity: Severity | None = None

    @property
    def effective_severity(self) -> Severity:
        """The severity after configuration: the diagnostic's own, else the code's."""
        return self.severity or self.code.severity

    @property
    def effective_hint(self) -> str:
        """What to do about it: the diagnostic's own hint, else the code's."""
        return self.hint or self.code.hint


class DiagnosticError(Exception):
    """Work cannot go on; `diagnostics` say why."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(diagnostic.message for diagnostic in diagnostics))
        self.diagnostics = diagnostics


_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def reaches(diagnostics: Iterable[Diagnostic], threshold: Severity | None) -> bool:
    """Whether one of the diagnostics is as severe as `threshold`; None: never."""
    return threshold is not None and any(
        _RANK[diagnostic.effective_severity] >= _RANK[threshold]
        for diagnostic in diagnostics
    )


def errors_of(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those of the diagnostics that are errors."""
    return tuple(
        diagnostic
        for diagnostic in diagnostics
        if diagnostic.effective_severity is Severity.ERROR
    )
