"""Tracks whether the inputs and outputs of a package changed since the last run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.facade.files import FACADE, has_facade
from generator.generation.package import GeneratedPackage
from generator.output.fingerprints import fingerprint, program_folders
from generator.output.manifest import unfinished_file
from generator.output.reports import Outcome, PackageReport
from generator.output.state import State, stamps_of, write_state
from generator.project.workspace import Provider, Workspace


def remember(
    package: GeneratedPackage, workspace: Workspace, report: PackageReport
) -> None:
    """Save the state of a package for the next run, and its model if a facade needs it."""
    if package.files is None:
        return
    inputs = [path.resolve() for path in package.inputs]
    fingerprint = package_fingerprint(inputs, workspace, package.name)
    state = State(
        inputs=tuple(map(str, inputs)),
        fingerprint=fingerprint,
        outputs=stamps_of(workspace.output / package.name, package.files),
        summary={
            "files": len(package.files),
            "operations": report.operations,
            "left_out": report.left_out,
            "excluded": report.excluded,
            "models": report.models,
        },
        diagnostics=package.diagnostics,
        workspace=str(workspace.folder.resolve()),
    )
    write_state(workspace.output, package.name, state)
    if package.api is not None and has_facade(workspace):
        from generator.generation.models import keep_model

        keep_model(package.api, fingerprint)


def is_untouched(
    state: State, workspace: Workspace, name: str, providers: Sequence[Provider]
) -> bool:
    """Whether a package and all its inputs match `state`."""
    inputs = tuple(Path(path) for path in state.inputs)
    specs = {provider.name: provider.spec.resolve() for provider in providers}
    if name in specs and specs[name] not in inputs:
        return False
    if unfinished_file(workspace.output / name).exists():
        return False
    if stamps_of(workspace.output / name, state.outputs) != dict(state.outputs):
        return False
    return package_fingerprint(inputs, workspace, name) == state.fingerprint


def untouched_report(state: State, name: str, seconds: float) -> PackageReport:
    """The report of a package that needed no work."""
    return PackageReport(
        name,
        Outcome.UNCHANGED,
        unchanged=state.summary.get("files", 0),
        operations=state.summary.get("operations", 0),
        left_out=state.summary.get("left_out", 0),
        excluded=state.summary.get("excluded", 0),
        models=state.summary.get("models", 0),
        seconds=seconds,
        diagnostics=state.diagnostics,
    )


def package_fingerprint(inputs: Sequence[Path], workspace: Workspace, name: str) -> str:
    """A hash of everything that a package is generated from."""
    settings = [
        provider.settings.model_dump_json() + provider.changes.model_dump_json()
        for provider in workspace.providers
        if name in (provider.name, FACADE)
    ]
    # Adding a provider must not regenerate the packages of others.
    others = set() if name == FACADE else {"providers"}
    common = workspace.settings.model_dump_json(exclude={"publish", *others})
    lines = (name, common, *settings)
    templates = () if workspace.templates is None else (workspace.templates,)
    return fingerprint(inputs, (*program_folders(), *templates), "\n".join(lines))
