"""Generating the packages of a workspace and bringing them to disk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from generator import codes
from generator.diagnostics import Diagnostic, Origin, Severity
from generator.facade.files import FACADE, has_facade
from generator.output.outcome import Outcome, PackageReport
from generator.output.state import State, fingerprint, observe, read_state, write_state
from generator.project.workspace import Provider, Workspace

if TYPE_CHECKING:
    from generator.output.changes import Changes
    from generator.pipeline import Package

RUNTIME = "runtime"


@dataclass(frozen=True, slots=True)
class Options:
    """How to generate: from which severity on a package is not written (None: never),
    and whether files that were edited by hand are overwritten."""

    fail_on: Severity | None = Severity.ERROR
    force: bool = False


Progress = Callable[[str], None]


def generate(
    workspace: Workspace,
    providers: Sequence[Provider],
    options: Options,
    progress: Progress,
) -> Iterator[PackageReport]:
    """Generates the runtime, the packages of `providers`, and the facade over all
    providers if the workspace has one, one report each.

    A package whose inputs and outputs are as the last run left them is not parsed,
    rendered or written. A package with a diagnostic that fails it, or with files that
    were edited by hand, is left as it is.
    """
    started = time.perf_counter()
    pending: list[str] = []
    facade = (FACADE,) if has_facade(workspace) else ()
    for name in (RUNTIME, *(provider.name for provider in providers), *facade):
        state = read_state(workspace.output, name)
        if (
            state is not None
            and not fails(state.diagnostics, options.fail_on)
            and _is_untouched(state, workspace, name, providers)
        ):
            yield _untouched(state, name, time.perf_counter() - started)
            started = time.perf_counter()
        else:
            pending.append(name)
    if pending:
        chosen = [provider for provider in providers if provider.name in pending]
        yield from _generate(workspace, chosen, pending, options, progress)


def _generate(
    workspace: Workspace,
    providers: Sequence[Provider],
    pending: Sequence[str],
    options: Options,
    progress: Progress,
) -> Iterator[PackageReport]:
    for package, seconds in packages(
        workspace, providers, RUNTIME in pending, progress, FACADE in pending
    ):
        started = time.perf_counter()
        package = configured(package, workspace)
        report = _bring(package, workspace, options)
        yield replace(report, seconds=seconds + time.perf_counter() - started)


def packages(
    workspace: Workspace,
    providers: Sequence[Provider],
    with_runtime: bool,
    progress: Progress,
    with_facade: bool = False,
) -> Iterator[tuple[Package, float]]:
    """The packages in memory, each with the seconds that it took."""
    from generator.schemas.worker import ClassWorker

    started = time.perf_counter()
    made: dict[str, Package] = {}
    if with_runtime:
        from generator.pipeline import runtime_package

        yield runtime_package(workspace), time.perf_counter() - started
    if providers:
        with ClassWorker() as worker:
            from generator.pipeline import client_package

            for provider in providers:
                progress(provider.name)
                started = time.perf_counter()
                package = client_package(provider, workspace, worker)
                made[provider.name] = package
                yield package, time.perf_counter() - started
    if with_facade:
        from generator.facade.package import facade_package

        progress(FACADE)
        started = time.perf_counter()
        facade = facade_package(workspace, made)
        yield facade, time.perf_counter() - started


def configured(package: Package, workspace: Workspace) -> Package:
    """The package with the severities that the workspace sets."""
    severities = workspace.settings.severities
    return replace(
        package, diagnostics=configured_diagnostics(package.diagnostics, severities)
    )


def configured_diagnostics(
    diagnostics: Sequence[Diagnostic],
    severities: Mapping[str, Severity | Literal["off"]],
) -> tuple[Diagnostic, ...]:
    """Diagnostics with configured severities; those that are off left out.

    A fatal diagnostic stays an error: without a document there is nothing to go on.
    """
    kept = []
    for diagnostic in diagnostics:
        wanted = severities.get(diagnostic.code.name)
        if wanted is None or diagnostic.code.fatal:
            kept.append(diagnostic)
        elif wanted != "off":
            kept.append(replace(diagnostic, severity=Severity(wanted)))
    return tuple(kept)


_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def fails(diagnostics: Sequence[Diagnostic], fail_on: Severity | None) -> bool:
    """Whether one of the diagnostics is as severe as `fail_on`."""
    return fail_on is not None and any(
        _RANK[one.effective_severity] >= _RANK[fail_on] for one in diagnostics
    )


def _bring(package: Package, workspace: Workspace, options: Options) -> PackageReport:
    from generator.output.changes import compare
    from generator.output.manifest import read_manifest
    from generator.output.writing import UnsafePathError, write_package

    report = _counted(package)
    if package.files is None or fails(package.diagnostics, options.fail_on):
        return replace(report, outcome=Outcome.FAILED)
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
    _remember(package, workspace, report)
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


def _remember(package: Package, workspace: Workspace, report: PackageReport) -> None:
    """Leaves the state for the next run."""
    if package.files is None:
        return
    write_state(
        workspace.output,
        package.name,
        State(
            tuple(str(path.resolve()) for path in package.inputs),
            _fingerprint(
                [path.resolve() for path in package.inputs], workspace, package.name
            ),
            observe(workspace.output / package.name, package.files),
            {
                "files": len(package.files),
                "operations": report.operations,
                "models": report.models,
            },
            package.diagnostics,
        ),
    )


def _is_untouched(
    state: State, workspace: Workspace, name: str, providers: Sequence[Provider]
) -> bool:
    inputs = tuple(Path(path) for path in state.inputs)
    expected = {one.name: one.description.resolve() for one in providers}
    if name in expected and expected[name] not in inputs:
        return False
    if observe(workspace.output / name, state.outputs) != dict(state.outputs):
        return False
    return _fingerprint(inputs, workspace, name) == state.fingerprint


def _fingerprint(inputs: Sequence[Path], workspace: Workspace, name: str) -> str:
    """The hash of everything that the package `name` is made from."""
    from generator.output.toolbox import own_folders

    settings = [
        one.settings.model_dump_json()
        for one in workspace.providers
        if name in (one.name, FACADE)
    ]
    lines = (name, workspace.settings.model_dump_json(), *settings)
    return fingerprint(inputs, own_folders(workspace), "\n".join(lines))


def _untouched(state: State, name: str, seconds: float) -> PackageReport:
    return PackageReport(
        name,
        Outcome.UNCHANGED,
        unchanged=state.summary.get("files", 0),
        operations=state.summary.get("operations", 0),
        models=state.summary.get("models", 0),
        seconds=seconds,
        diagnostics=state.diagnostics,
    )
