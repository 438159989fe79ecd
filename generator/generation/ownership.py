"""Finds the owners of the packages in an output folder, and removes packages without an
owner."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.facade.files import FACADE, has_facade
from generator.generation.severities import with_severities
from generator.output.changes import Changes, compare
from generator.output.manifest import MANIFEST_FILE, Manifest, read_manifest
from generator.output.state import forget_state, read_state
from generator.output.transaction import apply, write_lock
from generator.output.writing import remove_empty_parents, scratch_folder
from generator.project.files import RUNTIME, WORKSPACE_FILE, display_path
from generator.project.reading import load_workspace
from generator.project.workspace import Workspace


def package_names(workspace: Workspace) -> tuple[str, ...]:
    """The packages that a workspace generates."""
    facade = (FACADE,) if has_facade(workspace) else ()
    return (
        *runtime_names(workspace),
        *(provider.name for provider in workspace.providers),
        *facade,
    )


def runtime_names(workspace: Workspace) -> tuple[str, ...]:
    """The package of the runtime, if any client needs it."""
    return (RUNTIME,) if workspace.shares_runtime else ()


def shared_output(workspace: Workspace, name: str) -> Diagnostic | None:
    """The diagnostic for a package that another workspace also generates; None if there
    is no other workspace."""
    owner = _other_owner(workspace, name)
    if owner is None:
        return None
    return Diagnostic(
        codes.OUTPUT_SHARED,
        f"the package {name!r} is also generated from {display_path(owner)}",
        Origin(display_path(workspace.folder / WORKSPACE_FILE)),
    )


def leftovers(workspace: Workspace) -> dict[str, tuple[Diagnostic, ...]]:
    """The packages in the output folder that no workspace lists anymore, each with its
    diagnostic, unless it is turned off."""
    packages: dict[str, tuple[Diagnostic, ...]] = {}
    for name in unlisted_packages(workspace.output, package_names(workspace)):
        if _other_owner(workspace, name) is not None:
            continue
        diagnostic = Diagnostic(
            codes.PACKAGE_LEFTOVER,
            f"{name!r} is a generated package in the output folder, but "
            f"{WORKSPACE_FILE} does not list it",
            Origin(display_path(workspace.folder / WORKSPACE_FILE)),
        )
        diagnostics = with_severities((diagnostic,), workspace.settings.severities)
        if diagnostics:
            packages[name] = diagnostics
    return packages


def _other_owner(workspace: Workspace, name: str) -> Path | None:
    """The folder of another workspace that generates a package into the same place.

    The runtime is always the same, so workspaces may share it.
    """
    state = read_state(workspace.output, name)
    is_shared = name in runtime_names(workspace)
    if is_shared or state is None or not state.workspace:
        return None
    folder = Path(state.workspace)
    if folder == workspace.folder.resolve() or not (folder / WORKSPACE_FILE).is_file():
        return None
    try:
        other = load_workspace(folder)
    except DiagnosticError:
        return None
    has_same_place = other.output == workspace.output and name in package_names(other)
    return folder if has_same_place else None


def unlisted_packages(output: Path, listed: Collection[str]) -> list[str]:
    """The names of generated packages in `output` that are not listed."""
    return sorted(
        manifest.parent.name
        for manifest in output.glob(f"*/{MANIFEST_FILE}")
        if manifest.parent.name not in listed
        and not manifest.parent.is_symlink()
        and read_manifest(manifest.parent) is not None
    )


def remove_package(output: Path, name: str) -> Changes:
    """Remove the generated files of a package: all of them or none.

    Keeps edited files, with a manifest of them, and files that were not generated.
    Returns what was removed and kept. Raises OSError.
    """
    package = output / name
    with write_lock(output):
        manifest = read_manifest(package) or Manifest({})
        changes = compare(package, manifest, {})
        removals = [package / path for path in changes.removed]
        contents = {}
        if changes.kept:
            edited = {path: manifest.files.get(path, "") for path in changes.kept}
            contents[package / MANIFEST_FILE] = Manifest(edited).to_bytes()
        else:
            removals.append(package / MANIFEST_FILE)
        with scratch_folder(output) as scratch:
            apply(contents, removals, scratch)
    for path in (*changes.removed, MANIFEST_FILE):
        remove_empty_parents(output, (package / path).parent)
    forget_state(output, name)
    return changes
