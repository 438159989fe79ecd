"""Writes packages to disk, unless something prevents it."""

from __future__ import annotations

from collections.abc import Sequence
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
from generator.output.writing import Delivery, write_packages
from generator.project.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Options:
    """How to generate: the lowest severity that prevents writing a package (None for no
    limit), and whether to overwrite files that were edited by hand."""

    fail_on: Severity | None = Severity.ERROR
    force: bool = False


def deliver(
    packages: Sequence[GeneratedPackage], workspace: Workspace, options: Options
) -> list[PackageReport]:
    """Write packages that depend on each other: all of them or none.

    If one has a diagnostic that prevents writing it, or files that were edited by hand,
    none of the packages that would change is written.
    """
    reports = {package.name: _initial_report(package) for package in packages}
    for package in packages:
        report = reports[package.name]
        shared = shared_output(workspace, package.name)
        if package.files is None or reaches(package.diagnostics, options.fail_on):
            reports[package.name] = replace(report, outcome=Outcome.FAILED)
        elif shared is not None:
            reports[package.name] = _failed(report, shared)
    writable = [
        package
        for package in packages
        if reports[package.name].outcome is not Outcome.FAILED
    ]
    if not writable:
        return list(reports.values())
    try:
        with write_lock(workspace.output), signals_deferred():
            _write(writable, reports, workspace, options)
    except OSError as error:
        # Nothing was written. The first package reports why.
        first, *others = (package.name for package in writable)
        folder = workspace.output / first
        reports[first] = _failed(reports[first], _unwritable(folder, error))
        for name in others:
            held = replace(reports[name], outcome=Outcome.HELD, held_by=(first,))
            reports[name] = held
    return list(reports.values())


def _write(
    packages: Sequence[GeneratedPackage],
    reports: dict[str, PackageReport],
    workspace: Workspace,
    options: Options,
) -> None:
    """Write packages and update their reports. The caller holds the lock."""
    deliveries: dict[str, Delivery] = {}
    for package in packages:
        folder = workspace.output / package.name
        files = package.files or {}
        changes = compare(folder, read_manifest(folder), files)
        if changes.edited and not options.force:
            edited = _display_paths(folder, changes.edited)
            report = reports[package.name]
            report = replace(report, outcome=Outcome.EDITED, edited=edited)
            reports[package.name] = report
        else:
            deliveries[package.name] = Delivery(package.name, files, changes)
    refused = tuple(
        name
        for name, report in reports.items()
        if report.outcome in (Outcome.FAILED, Outcome.EDITED)
    )
    if refused:
        for name, delivery in list(deliveries.items()):
            if delivery.has_changes:
                held = replace(reports[name], outcome=Outcome.HELD, held_by=refused)
                reports[name] = held
                del deliveries[name]
    if not deliveries:
        return
    write_packages(workspace.output, list(deliveries.values()))
    for package in packages:
        name = package.name
        if name in deliveries:
            folder = workspace.output / name
            report = _with_changes(reports[name], deliveries[name].changes, folder)
            remember(package, workspace, report)
            reports[name] = report


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
    """The paths of a package's files as users see them, relative to the current folder."""
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
