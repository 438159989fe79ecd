"""`clientloom remove`: removes packages of former providers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import codes
from generator.cli.command import Command, output_option, workspace_option
from generator.cli.console import Console
from generator.cli.selection import select_workspace
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.project.files import WORKSPACE_FILE, display_path

if TYPE_CHECKING:
    from generator.cli.outputs.packages import RemovedPackageOutput, RemoveOutput
    from generator.project.workspace import Workspace


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom remove example       after its provider was removed from clientloom.yaml
""",
)
@click.argument("packages", nargs=-1, required=True)
@workspace_option
@output_option
def remove(
    packages: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    console: Console,
) -> int:
    """Remove packages of former providers.

    Removes only generated files without edits, and nothing unless all of PACKAGES can
    be removed. Exit code 0: all removed. 1: edited or other files were kept. 2: error.
    """
    from generator.generation.ownership import remove_package

    workspace = select_workspace(folder, output)
    refusals = [_refusal(workspace, name) for name in packages]
    if any(refusals):
        raise DiagnosticError(*filter(None, refusals))
    entries = []
    for name in packages:
        changes = remove_package(workspace.output, name)
        has_rest = (workspace.output / name).is_dir()
        console.say(f"{name}: {len(changes.removed)} files removed")
        for path in changes.kept:
            console.warn(f"  {path} was edited by hand; kept")
        if has_rest and not changes.kept:
            console.warn("  files that were not generated are kept")
        entry: RemovedPackageOutput = {
            "name": name,
            "gone": not has_rest,
            "removed": list(changes.removed),
            "kept": list(changes.kept),
        }
        entries.append(entry)
    is_done = all(entry["gone"] for entry in entries)
    if console.is_json:
        answer: RemoveOutput = {"ok": is_done, "packages": entries}
        console.json(answer)
    return int(not is_done)


def _refusal(workspace: Workspace, name: str) -> Diagnostic | None:
    """Why a package must not be removed; None if it can be."""
    from generator.generation.ownership import (
        leftovers,
        package_names,
        shared_output,
        unlisted_packages,
    )

    origin = Origin(display_path(workspace.folder / WORKSPACE_FILE))
    if name in package_names(workspace):
        return Diagnostic(codes.PACKAGE_IN_USE, f"{name!r} is still generated", origin)
    if name not in unlisted_packages(workspace.output, ()):
        known = ", ".join(leftovers(workspace)) or "none"
        return Diagnostic(
            codes.PROVIDER_UNKNOWN,
            f"there is no package {name!r} to remove; packages without a provider: "
            f"{known}",
            hint="Correct the name. `clientloom check` lists such packages as leftover.",
        )
    return shared_output(workspace, name)
