"""Whose the packages of an output folder are."""

from __future__ import annotations

from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, Origin
from generator.facade.files import FACADE, has_facade
from generator.generation.severities import configured_diagnostics
from generator.output.leftovers import unlisted_packages
from generator.output.state import read_state
from generator.project.locating import RUNTIME, WORKSPACE_FILE, shown
from generator.project.reading import ProjectError, load_workspace
from generator.project.workspace import Workspace


def package_names(workspace: Workspace) -> tuple[str, ...]:
    """The packages that a workspace generates."""
    facade = (FACADE,) if has_facade(workspace) else ()
    return (RUNTIME, *(one.name for one in workspace.providers), *facade)


def other_owner(workspace: Workspace, name: str) -> Path | None:
    """The folder of another workspace that generates a package into the same place.

    The runtime is the same for all, so it may be shared.
    """
    state = read_state(workspace.output, name)
    if name == RUNTIME or state is None or not state.workspace:
        return None
    folder = Path(state.workspace)
    if folder == workspace.folder.resolve() or not (folder / WORKSPACE_FILE).is_file():
        return None
    try:
        other = load_workspace(folder)
    except ProjectError:
        return None
    same_place = other.output == workspace.output and name in package_names(other)
    return folder if same_place else None


def shared_output(workspace: Workspace, name: str) -> Diagnostic | None:
    """The finding that another workspace generates the same package, if one does."""
    owner = other_owner(workspace, name)
    if owner is None:
        return None
    return Diagnostic(
        codes.OUTPUT_SHARED,
        f"the package {name!r} is generated from {shown(owner)} too",
        Origin(shown(workspace.folder / WORKSPACE_FILE)),
    )


def leftovers(workspace: Workspace) -> dict[str, tuple[Diagnostic, ...]]:
    """The packages in the output folder that no workspace lists any more, each with
    the finding that says so. Those that the workspace does not want to hear of are
    left out."""
    found: dict[str, tuple[Diagnostic, ...]] = {}
    for name in unlisted_packages(workspace.output, package_names(workspace)):
        if other_owner(workspace, name) is not None:
            continue
        diagnostic = Diagnostic(
            codes.PACKAGE_LEFTOVER,
            f"{name!r} is a generated package in the output folder, and "
            f"{WORKSPACE_FILE} does not list it",
            Origin(shown(workspace.folder / WORKSPACE_FILE)),
        )
        severities = workspace.settings.severities
        told = configured_diagnostics((diagnostic,), severities)
        if told:
            found[name] = told
    return found
