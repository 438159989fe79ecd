"""`clientloom remove`."""

from pathlib import Path

import click

from generator import codes
from generator.commands import output as out
from generator.commands.selection import select
from generator.diagnostics import Diagnostic, Origin
from generator.generation.ownership import leftovers, package_names, shared_output
from generator.output.leftovers import remove_package, unlisted_packages
from generator.project.locating import WORKSPACE_FILE, shown
from generator.project.reading import ProjectError
from generator.project.workspace import Workspace


def run(names: tuple[str, ...], folder: Path | None, output: Path | None) -> int:
    """Removes packages that no provider has any more; returns the exit code.

    Nothing is removed unless all of them can be. 0: all gone, 1: files stay because
    they were edited or never generated, 2: error.
    """
    base = Path.cwd()
    try:
        workspace, _ = select((), folder, output)
        refused = [one for name in names if (one := _refused(workspace, name))]
        if refused:
            raise ProjectError(tuple(refused))
    except ProjectError as error:
        out.print_failure(error.diagnostics, base, "text")
        return 2
    left = False
    for name in names:
        left |= _remove(workspace, name)
    return int(left)


def _refused(workspace: Workspace, name: str) -> Diagnostic | None:
    """Why a package must not be removed, if so."""
    place = Origin(shown(workspace.folder / WORKSPACE_FILE))
    if name in package_names(workspace):
        return Diagnostic(codes.PACKAGE_IN_USE, f"{name!r} is still generated", place)
    if name not in unlisted_packages(workspace.output, ()):
        known = ", ".join(leftovers(workspace)) or "none"
        return Diagnostic(
            codes.PROVIDER_UNKNOWN,
            f"there is no package {name!r} to remove; left over: {known}",
        )
    return shared_output(workspace, name)


def _remove(workspace: Workspace, name: str) -> bool:
    """Removes one package and tells what became of it; whether something is left."""
    changes = remove_package(workspace.output, name)
    click.echo(f"{name}: {len(changes.removed)} files removed")
    for path in changes.kept:
        click.echo(f"  {path} was edited by hand; it stays", err=True)
    package = workspace.output / name
    if package.is_dir() and not changes.kept:
        click.echo("  files that were not generated stay", err=True)
    return package.is_dir()
