"""Writing one package to disk, if that is allowed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, Origin, Severity, reaches
from generator.generation.freshness import remember
from generator.generation.ownership import shared_output
from generator.generation.package import GeneratedPackage
from generator.output.changes import Changes, compare
from generator.output.manifest import read_manifest
from generator.output.reports import Outcome, PackageReport
from generator.output.transaction import signals_deferred, write_lock
from generator.output.writing import write_package
from generator.project.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Options:
    """How to generate: from which severity on a package is not written (None: never),
    and whether files that were edited by hand are overwritten."""

    fail_on: Severity | None = Severity.ERROR
    force: bool = False


def deliver(
    package: GeneratedPackage, workspace: Workspace, options: Options
) -> PackageReport:
    """Writes a package unless a diagnostic fails it or its files were edited by hand."""
    report = _initial_report(package)
    if package.files is None or reaches(package.diagnostics, options.fail_on):
        return replace(report, outcome=Outcome.FAILED)
    shared = shared_output(workspace, package.name)
    if shared is not None:
        return _failed(report, shared)
    folder = workspace.output / package.name
    try:
        with write_lock(workspace.output), signals_deferred():
            changes = compare(folder, read_manifest(folder), package.files)
            if changes.edited and not options.force:
                edited = _display_paths(folder, changes.edited)
                return replace(report, outcome=Outcome.EDITED, edited=edited)
            write_package(workspace.output, package.name, package.files, changes)
            report = _with_changes(report, changes, folder)
            remember(package, workspace, report)
    except OSError as error:
        return _failed(report, _unwritable(folder, error))
    return report


def _initial_report(package: GeneratedPackage) -> PackageReport:
    api = package.api
    return PackageReport(
        package.name,
        Outcome.UNCHANGED,
        operations=len(api.operations) if api else 0,
        left_out=package.left_out,
        excluded=len(api.excluded.operations) if api else 0,
        models=len(api.models) if api else 0,
        diagnostics=package.diagnostics,
    )


def _failed(report: PackageReport, diagnostic: Diagnostic) -> PackageReport:
    diagnostics = (*report.diagnostics, diagnostic)
    return replace(report, outcome=Outcome.FAILED, diagnostics=diagnostics)


def _unwritable(folder: Path, error: OSError) -> Diagnostic:
    return Diagnostic(
        codes.OUTPUT_UNWRITABLE,
        f"the package cannot be written: {error.strerror or error}",
        Origin(str(folder)),
    )


def _display_paths(folder: Path, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Files of a package as users see them: relative to where they are."""
    base = Path.cwd()
    shown = folder.relative_to(base) if folder.is_relative_to(base) else folder
    return tuple((shown / path).as_posix() for path in paths)


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
        kept=_display_paths(folder, changes.kept),
    )
