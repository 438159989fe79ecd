"""`clientloom check`."""

from pathlib import Path

import click

from generator.commands import output as out
from generator.commands.selection import select
from generator.diagnostics import Diagnostic, Severity
from generator.facade.files import has_facade
from generator.generation.ownership import leftovers
from generator.generation.packages import packages
from generator.generation.severities import configured, fails
from generator.output.changes import Changes, compare
from generator.output.manifest import MANIFEST_FILE, Manifest, read_manifest
from generator.project.reading import ProjectError


def run(
    names: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    allow_remote: bool,
    format_: str,
) -> int:
    """Compares what is on disk with what would be generated; returns the exit code."""
    base = Path.cwd()
    try:
        workspace, providers = select(names, folder, output, allow_remote=allow_remote)
    except ProjectError as error:
        out.print_failure(error.diagnostics, base, format_)
        return 2
    results: list[dict[str, object]] = []
    failed = stale = False
    facade = has_facade(workspace)
    for generated, _ in packages(workspace, providers, True, out.progress, facade):
        out.clear_progress()
        package = configured(generated, workspace)
        if package.files is None or fails(package.diagnostics, Severity.ERROR):
            failed = True
            if format_ == "text":
                out.print_diagnostics(package.diagnostics, base)
                click.echo(f"{package.name}: cannot be generated", err=True)
            results.append(_failure(package.name, package.diagnostics, base))
            continue
        place = workspace.output / package.name
        changes = compare(place, read_manifest(place), package.files)
        current = changes.is_current and _manifest_is_current(place, package.files)
        stale = stale or not current
        results.append(_result(package.name, current, changes))
        if format_ == "text":
            _print(package.name, current, changes)
    for name, found in ({} if names else leftovers(workspace)).items():
        stale = True
        results.append(_leftover(name, found, base))
        if format_ == "text":
            click.echo(f"{name}: leftover")
            out.print_diagnostics(found, base)
    if format_ == "json":
        out.print_json({"ok": not (failed or stale), "packages": results})
    return 2 if failed else int(stale)


def _manifest_is_current(folder: Path, files: dict[str, bytes]) -> bool:
    path = folder / MANIFEST_FILE
    return path.is_file() and path.read_bytes() == Manifest.of(files).to_bytes()


def _lists(changes: Changes) -> dict[str, tuple[str, ...]]:
    return {
        "missing": changes.missing,
        "changed": changes.changed,
        "edited": changes.edited,
        "extra": (*changes.removed, *changes.kept),
    }


def _result(name: str, current: bool, changes: Changes) -> dict[str, object]:
    lists = {key: list(paths) for key, paths in _lists(changes).items()}
    return {"name": name, "state": "current" if current else "stale", **lists}


def _failure(
    name: str, diagnostics: tuple[Diagnostic, ...], base: Path
) -> dict[str, object]:
    from generator.commands.diagnostics import to_json

    return {"name": name, "state": "error", "diagnostics": to_json(diagnostics, base)}


def _leftover(
    name: str, diagnostics: tuple[Diagnostic, ...], base: Path
) -> dict[str, object]:
    return {**_failure(name, diagnostics, base), "state": "leftover"}


def _print(name: str, current: bool, changes: Changes) -> None:
    click.echo(f"{name}: {'current' if current else 'stale'}")
    for kind, paths in _lists(changes).items():
        for path in paths:
            click.echo(f"  {kind}: {path}")
    if not current and not any(_lists(changes).values()):
        click.echo(f"  changed: {MANIFEST_FILE}")
