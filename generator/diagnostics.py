"""What clientloom reports about its input, one value per finding.

A diagnostic is created where a problem is found and is an ordinary value from then on.
Only the command line prints it. Every diagnostic has a `Code` from the catalog in
`generator.codes`, so that severities can be configured and every code is documented.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters.

    An error means that something in the input cannot be generated (or, for `fatal`
    codes, that nothing can). A warning means that it is generated in a way that its
    author may not expect. A note is for information.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something is in the input.

    `file` is the path as the user would write it (relative to the workspace where
    possible, with `/` as separator). `pointer` is a JSON pointer (RFC 6901) into that
    file, "" for the whole file. `line` and `column` count from 1; they are None until
    needed, because most origins are never printed. If `hides` is set, no excerpt is
    printed.
    """

    file: str
    pointer: str = ""
    line: int | None = None
    column: int | None = None
    hides: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: a stable name, a default severity and an explanation.

    `fatal` codes stop the generation of the whole package, because no document is left
    to generate from.
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

    `message` says in one sentence what happened, without the place. `origin` is the
    place. `related` are other relevant places, such as the first of two colliding
    names. `hint` overrides the hint of the code.
    """

    code: Code
    message: str
    origin: Origin | None = None
    related: tuple[Origin, ...] = ()
    hint: str | None = None
    severity: Severity | None = None

    @property
    def effective_severity(self) -> Severity:
        """The configured severity, or the code's default."""
        return self.severity or self.code.severity

    @property
    def effective_hint(self) -> str:
        """What to do: the hint of the diagnostic, or else that of the code."""
        return self.hint or self.code.hint


class DiagnosticError(Exception):
    """Work cannot continue; `diagnostics` say why."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(diagnostic.message for diagnostic in diagnostics))
        self.diagnostics = diagnostics


_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def reaches(diagnostics: Iterable[Diagnostic], threshold: Severity | None) -> bool:
    """Whether any diagnostic is at least as severe as `threshold`; None means never."""
    return threshold is not None and any(
        _RANK[diagnostic.effective_severity] >= _RANK[threshold]
        for diagnostic in diagnostics
    )


def errors_of(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics that are errors."""
    return tuple(
        diagnostic
        for diagnostic in diagnostics
        if diagnostic.effective_severity is Severity.ERROR
    )
