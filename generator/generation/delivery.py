"""Bringing one package to disk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, Origin, Severity
from generator.generation.freshness import remember
from generator.generation.ownership import shared_output
from generator.generation.package import Package
from generator.generation.severities import fails
from generator.output.changes import Changes, compare
from generator.output.manifest import read_manifest
from generator.output.outcome import Outcome, PackageReport
from generator.output.writing import UnsafePathError, write_package
from generator.project.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Options:
    """How to generate: from which severity on a package is not written (None: never),
    and whether files that were edited by hand are overwritten."""

    fail_on: Severity | None = Severity.ERROR
    force: bool = False


def bring(package: Package, workspace: Workspace, options: Options) -> PackageReport:
    """Writes a package unless something fails it or somebody edited its files."""
    report = _counted(package)
    if package.files is None or fails(package.diagnostics, options.fail_on):
        return replace(report, outcome=Outcome.FAILED)
    shared = shared_output(workspace, package.name)
    if shared is not None:
        found = (*report.diagnostics, shared)
        return replace(report, outcome=Outcome.FAILED, diagnostics=found)
    folder = workspace.output / package.name
    changes = compare(folder, read_manifest(folder), package.files)
    if changes.edited and not options.force:
        return replace(
            report, outcome=Outcome.EDITED, edited=_shown(folder, changes.edited)
        )
    try:
        write_package(workspace.output, package.name, package.files, changes)
    except (OSError, UnsafePathError) as error:
        return _unwritable(report, folder, error)
    report = _with_changes(report, changes, folder)
    remember(package, workspace, report)
    return report


def _unwritable(report: PackageReport, folder: Path, error: Exception) -> PackageReport:
    """The report of a package that could not be written; all of it is as it was."""
    reason = error.strerror if isinstance(error, OSError) else None
    diagnostic = Diagnostic(
        codes.OUTPUT_UNWRITABLE,
        f"the package cannot be written: {reason or error}",
        Origin(str(folder)),
    )
    found = (*report.diagnostics, diagnostic)
    return replace(report, outcome=Outcome.FAILED, diagnostics=found)


def _counted(package: Package) -> PackageReport:
    api = package.api
    return PackageReport(
        package.name,
        Outcome.UNCHANGED,
        operations=len(api.operations) if api else 0,
        models=len(api.models) if api else 0,
        diagnostics=package.diagnostics,
    )


def _shown(folder: Path, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Files of a package as users see them: relative to where they are."""
    base = Path.cwd()
    near = folder.relative_to(base) if folder.is_relative_to(base) else folder
    return tuple((near / path).as_posix() for path in paths)


def _with_changes(
    report: PackageReport, changes: Changes, folder: Path
) -> PackageReport:
    written = len(changes.missing) + len(changes.changed) + len(changes.edited)
    return replace(
        report,
        outcome=Outcome.WRITTEN if written or changes.removed else Outcome.UNCHANGED,
        written=written,
        unchanged=len(changes.unchanged),
        removed=len(changes.removed),
        kept=_shown(folder, changes.kept),
    )
