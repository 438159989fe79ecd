"""The packages of a workspace: which of them need work, and what became of each.

The stages are imported only when a package needs them: most runs find nothing to do.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.facade.files import FACADE, has_facade
from generator.generation.delivery import Options, bring
from generator.generation.freshness import is_untouched, untouched
from generator.generation.package import Package
from generator.generation.severities import configured, fails
from generator.output.outcome import PackageReport
from generator.output.state import read_state
from generator.project.locating import RUNTIME
from generator.project.workspace import Provider, Workspace

Progress = Callable[[str], None]
"""Is told the name of each package when work on it begins."""


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
            and is_untouched(state, workspace, name, providers)
        ):
            yield untouched(state, name, time.perf_counter() - started)
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
        report = bring(package, workspace, options)
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
        from generator.generation.pipeline import runtime_package

        yield runtime_package(workspace), time.perf_counter() - started
    if providers:
        with ClassWorker() as worker:
            from generator.generation.pipeline import client_package

            for provider in providers:
                progress(provider.name)
                started = time.perf_counter()
                package = client_package(provider, workspace, worker)
                made[provider.name] = package
                yield package, time.perf_counter() - started
    if with_facade:
        from generator.generation.facade import facade_package

        progress(FACADE)
        started = time.perf_counter()
        facade = facade_package(workspace, made)
        yield facade, time.perf_counter() - started
