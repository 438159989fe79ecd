"""Generates the packages of a workspace that need it, and reports the outcome of each.

The stages are imported only if a package needs them. Most runs have nothing to do.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator.diagnostics import reaches
from generator.facade.files import FACADE
from generator.generation.delivery import Options, deliver
from generator.generation.freshness import is_untouched, untouched_report
from generator.generation.package import GeneratedPackage, timed
from generator.generation.selection import PackageSelection
from generator.generation.severities import with_provider_severities, with_severities
from generator.output.reports import PackageReport
from generator.output.state import read_state
from generator.project.files import RUNTIME
from generator.project.workspace import Workspace

Progress = Callable[[str], None]
"""Called with the name of each package when work on it starts."""


def generate(
    workspace: Workspace,
    selection: PackageSelection,
    options: Options,
    progress: Progress,
) -> Iterator[PackageReport]:
    """Generate the selected packages, one report each.

    A package is skipped if its inputs and outputs did not change since the last run. A
    package with a diagnostic that prevents writing it, or with files that were edited by
    hand, is left unchanged. The facade and the packages that it calls are written
    together or not at all.
    """
    started = time.perf_counter()
    pending: list[str] = []
    providers = selection.providers
    for name in selection.names:
        state = read_state(workspace.output, name)
        if (
            state is not None
            and not reaches(state.diagnostics, options.fail_on)
            and is_untouched(state, workspace, name, providers)
        ):
            yield untouched_report(state, name, time.perf_counter() - started)
            started = time.perf_counter()
        else:
            pending.append(name)
    if not pending:
        return
    waiting: list[GeneratedPackage] = []
    for package in packages(
        workspace,
        PackageSelection(
            tuple(provider for provider in providers if provider.name in pending),
            has_runtime=RUNTIME in pending,
            has_facade=FACADE in pending,
        ),
        progress,
    ):
        waiting.append(package)
        # The packages that the facade calls change only together with it.
        if FACADE not in pending or package.name == FACADE:
            yield from _delivered(waiting, workspace, options)
            waiting.clear()


def _delivered(
    packages: Sequence[GeneratedPackage],
    workspace: Workspace,
    options: Options,
) -> Iterator[PackageReport]:
    """The reports of packages that are written together. The last one includes the time
    for writing."""
    started = time.perf_counter()
    reports = deliver(packages, workspace, options)
    seconds = [package.seconds for package in packages]
    seconds[-1] += time.perf_counter() - started
    for report, taken in zip(reports, seconds, strict=True):
        yield replace(report, seconds=taken)


def packages(
    workspace: Workspace, selection: PackageSelection, progress: Progress
) -> Iterator[GeneratedPackage]:
    """The selected packages in memory. Their diagnostics have the severities that the
    workspace sets."""
    for package in _packages(workspace, selection, progress):
        yield _configured(package, workspace)


def _configured(package: GeneratedPackage, workspace: Workspace) -> GeneratedPackage:
    severities = workspace.settings.severities
    diagnostics = with_severities(package.diagnostics, severities)
    for provider in workspace.providers:
        if provider.name == package.name:
            diagnostics = with_provider_severities(
                package.diagnostics, provider, severities
            )
    return replace(package, diagnostics=diagnostics)


def _packages(
    workspace: Workspace, selection: PackageSelection, progress: Progress
) -> Iterator[GeneratedPackage]:
    clients: dict[str, GeneratedPackage] = {}
    if selection.has_runtime:
        from generator.generation.pipeline import runtime_package

        yield timed(partial(runtime_package, workspace))
    if selection.providers:
        from generator.generation.lanes import client_packages

        meanwhile = _import_facade if selection.has_facade else _nothing
        for package in client_packages(
            selection.providers, workspace, progress, meanwhile
        ):
            clients[package.name] = package
            yield package
    if selection.has_facade:
        from generator.generation.pipeline import facade_package

        progress(FACADE)
        yield timed(partial(facade_package, workspace, clients))


def _import_facade() -> None:
    """Import what only the facade needs."""
    import generator.facade.render.package
    import generator.generation.facade  # noqa: F401


def _nothing() -> None:
    """Does nothing: without a facade, nothing needs to be imported meanwhile."""
