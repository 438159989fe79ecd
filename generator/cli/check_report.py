"""The findings of `clientloom check` for a package: as text, as data and as test
reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.junit import JunitCase, Verdict
from generator.diagnostics import Code, Diagnostic, Origin, Severity, errors_of
from generator.project.files import display_path

if TYPE_CHECKING:
    from generator.cli.outputs.packages import CheckedPackageOutput


class PackageState(StrEnum):
    """How a package on disk compares with what would be generated."""

    CURRENT = "current"
    STALE = "stale"
    INTERRUPTED = "interrupted"
    LEFTOVER = "leftover"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class CheckedPackage:
    """A package with its state, the paths that differ by kind of difference, and the
    diagnostics that say why it cannot be generated or is left over."""

    name: str
    folder: Path
    state: PackageState
    paths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def _file_code(kind: str, summary: str, explanation: str, hint: str) -> Code:
    return Code(f"file-{kind}", Severity.ERROR, summary, explanation, hint)


_GENERATE = "Run `clientloom generate` and commit the result."

FILE_CODES: Mapping[str, Code] = {
    "missing": _file_code(
        "missing",
        "A generated file is missing.",
        "The package should have this file, but does not.",
        _GENERATE,
    ),
    "changed": _file_code(
        "changed",
        "A generated file is stale.",
        "The file would now be generated with different content.",
        _GENERATE,
    ),
    "edited": _file_code(
        "edited",
        "A generated file was edited by hand.",
        "The content differs from what was generated and from what would be generated "
        "now.",
        "Move the change to a file of your own or to a template, or run `clientloom "
        "generate --force` to discard it.",
    ),
    "extra": _file_code(
        "extra",
        "A file is no longer generated.",
        "The file was generated earlier, but would not be generated now.",
        _GENERATE,
    ),
}
"""The code to report for each kind of difference. They are about generated files, so
settings cannot change their severity."""


def file_diagnostics(
    folder: Path, kind: str, paths: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """One diagnostic for each file of the package in `folder` that differs in this
    way."""
    code = FILE_CODES[kind]
    for path in paths:
        yield Diagnostic(code, code.summary, Origin(display_path(folder / path)))


def findings(package: CheckedPackage) -> Iterator[Diagnostic]:
    """Everything that is wrong with a package, with places."""
    for kind, paths in package.paths.items():
        yield from file_diagnostics(package.folder, kind, paths)
    yield from package.diagnostics


def text_lines(package: CheckedPackage) -> Iterator[str]:
    """The lines to print for a package that can be generated."""
    is_interrupted = package.state is PackageState.INTERRUPTED
    hint = "; run `clientloom generate`" if is_interrupted else ""
    yield f"{package.name}: {package.state}{hint}"
    for kind, paths in package.paths.items():
        for path in paths:
            yield f"  {kind}: {path}"


def to_output(package: CheckedPackage, base: Path) -> CheckedPackageOutput:
    """The package as JSON data; `base` is the folder that file names are relative
    to."""
    from generator.cli.diagnostics import to_json

    output: CheckedPackageOutput = {"name": package.name, "state": package.state.value}
    match package.state:
        case PackageState.ERROR | PackageState.LEFTOVER:
            output["diagnostics"] = to_json(package.diagnostics, base)
        case PackageState.CURRENT | PackageState.STALE | PackageState.INTERRUPTED:
            output["missing"] = list(package.paths["missing"])
            output["changed"] = list(package.paths["changed"])
            output["edited"] = list(package.paths["edited"])
            output["extra"] = list(package.paths["extra"])
    return output


def to_junit(package: CheckedPackage, base: Path) -> JunitCase:
    """The package as a test case: a stale package is a failure; one that cannot be
    generated is an error."""
    name, state = package.name, package.state
    match state:
        case PackageState.CURRENT:
            return JunitCase(name, Verdict.PASSED)
        case PackageState.ERROR:
            # The other diagnostics do not prevent generation.
            diagnostics = errors_of(package.diagnostics) or package.diagnostics
            verdict, message = Verdict.ERROR, "the package cannot be generated"
            lines = _diagnostic_lines(diagnostics, base)
        case PackageState.LEFTOVER:
            verdict, message = Verdict.FAILURE, "no provider uses the package anymore"
            lines = _diagnostic_lines(package.diagnostics, base)
        case PackageState.STALE | PackageState.INTERRUPTED:
            verdict = Verdict.FAILURE
            message = "the package is not up to date"
            lines = tuple(text_lines(package))
    return JunitCase(name, verdict, state.value, message, lines)


def failed_case(diagnostics: Sequence[Diagnostic], base: Path) -> JunitCase:
    """The test case of a check that could not run."""
    message = "; ".join(diagnostic.message for diagnostic in diagnostics)
    lines = _diagnostic_lines(diagnostics, base)
    return JunitCase("workspace", Verdict.ERROR, "error", message, lines)


def _diagnostic_lines(diagnostics: Sequence[Diagnostic], base: Path) -> tuple[str, ...]:
    from generator.cli.diagnostics import render_text

    return tuple(render_text(diagnostics, base, color=False).splitlines())
