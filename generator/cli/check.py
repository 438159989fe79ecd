"""`clientloom check`: whether packages on disk are what would be generated."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import (
    Command,
    allow_remote_option,
    output_option,
    workspace_option,
)
from generator.cli.console import Console
from generator.cli.selection import select_providers, select_workspace
from generator.diagnostics import Diagnostic, Severity, reaches

if TYPE_CHECKING:
    from generator.generation.package import GeneratedPackage


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom check                is everything that is committed current?
  clientloom check --format json  the same for a pipeline
""",
)
@click.argument("providers", nargs=-1)
@workspace_option
@output_option
@allow_remote_option
def check(
    providers: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    allow_remote: bool,
    console: Console,
) -> int:
    """Check that the packages of PROVIDERS are what would be generated.

    Writes nothing. Exit code 0: current, 1: stale, or a run was stopped while it wrote
    a package, 2: error.
    """
    from generator.schemas.worker import prepare

    prepare()
    from generator.facade.files import has_facade
    from generator.generation.ownership import leftovers
    from generator.generation.packages import packages

    workspace = select_workspace(folder, output, allow_remote=allow_remote)
    entries: list[dict[str, object]] = []
    for package, _ in packages(
        workspace,
        select_providers(workspace, providers),
        console.progress,
        with_runtime=workspace.shares_runtime,
        with_facade=has_facade(workspace),
    ):
        console.clear_progress()
        entries.append(_checked(package, workspace.output / package.name, console))
    if not providers:
        for name, diagnostics in leftovers(workspace).items():
            console.say(f"{name}: leftover")
            entries.append(_diagnosed(name, "leftover", diagnostics, console))
    states = {entry["state"] for entry in entries}
    if console.is_json:
        console.json({"ok": states == {"current"}, "packages": entries})
    return 2 if "error" in states else int(states != {"current"})


def _checked(
    package: GeneratedPackage, folder: Path, console: Console
) -> dict[str, object]:
    """Prints what is not current in a package; the same as JSON."""
    from generator.output.changes import compare
    from generator.output.manifest import (
        MANIFEST_FILE,
        Manifest,
        read_manifest,
        unfinished_file,
    )

    if package.files is None or reaches(package.diagnostics, Severity.ERROR):
        entry = _diagnosed(package.name, "error", package.diagnostics, console)
        console.warn(f"{package.name}: cannot be generated")
        return entry
    changes = compare(folder, read_manifest(folder), package.files)
    paths = {
        "missing": list(changes.missing),
        "changed": list(changes.changed),
        "edited": list(changes.edited),
        "extra": [*changes.removed, *changes.kept],
    }
    if not any(paths.values()) and not Manifest.of(package.files).is_at(folder):
        paths["changed"].append(MANIFEST_FILE)
    if not any(paths.values()):
        state = "current"
    elif unfinished_file(folder).exists():
        state = "interrupted"
    else:
        state = "stale"
    hint = "; run `clientloom generate`" if state == "interrupted" else ""
    console.say(f"{package.name}: {state}{hint}")
    for kind in paths:
        for path in paths[kind]:
            console.say(f"  {kind}: {path}")
    return {"name": package.name, "state": state, **paths}


def _diagnosed(
    name: str, state: str, diagnostics: tuple[Diagnostic, ...], console: Console
) -> dict[str, object]:
    """Prints why a package is in a state; the same as JSON."""
    from generator.cli.diagnostics import to_json

    if not console.is_json:
        console.diagnostics(diagnostics)
    entries = to_json(diagnostics, console.base)
    return {"name": name, "state": state, "diagnostics": entries}
