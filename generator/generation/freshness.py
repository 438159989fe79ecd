"""Whether a package is as the last run left it, inputs and outputs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.facade.files import FACADE
from generator.generation.package import Package
from generator.output.outcome import Outcome, PackageReport
from generator.output.state import State, fingerprint, observe, write_state
from generator.output.toolbox import own_folders
from generator.project.workspace import Provider, Workspace


def remember(package: Package, workspace: Workspace, report: PackageReport) -> None:
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
            str(workspace.folder.resolve()),
        ),
    )


def is_untouched(
    state: State, workspace: Workspace, name: str, providers: Sequence[Provider]
) -> bool:
    """Whether a package and all it was made from are as `state` has them."""
    inputs = tuple(Path(path) for path in state.inputs)
    expected = {one.name: one.description.resolve() for one in providers}
    if name in expected and expected[name] not in inputs:
        return False
    if observe(workspace.output / name, state.outputs) != dict(state.outputs):
        return False
    return _fingerprint(inputs, workspace, name) == state.fingerprint


def _fingerprint(inputs: Sequence[Path], workspace: Workspace, name: str) -> str:
    """The hash of everything that the package `name` is made from."""
    settings = [
        one.settings.model_dump_json() + one.changes.model_dump_json()
        for one in workspace.providers
        if name in (one.name, FACADE)
    ]
    lines = (name, workspace.settings.model_dump_json(), *settings)
    return fingerprint(inputs, own_folders(workspace), "\n".join(lines))


def untouched(state: State, name: str, seconds: float) -> PackageReport:
    """The report of a package that needed no work."""
    return PackageReport(
        name,
        Outcome.UNCHANGED,
        unchanged=state.summary.get("files", 0),
        operations=state.summary.get("operations", 0),
        models=state.summary.get("models", 0),
        seconds=seconds,
        diagnostics=state.diagnostics,
    )
