"""`clientloom templates`: listing, exporting and comparing templates."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import click

from generator.commands import output as out
from generator.commands.selection import select
from generator.customising.drift import Drift, Standing, drifts
from generator.customising.exporting import accept, export
from generator.customising.listing import ListedTemplate, listed
from generator.model import MODEL_VERSION
from generator.project.locating import shown
from generator.project.reading import ProjectError
from generator.project.workspace import Workspace

_Command = Callable[[Workspace], int]


def run_list(folder: Path | None, format_: str) -> int:
    """Prints every template; returns the exit code."""

    def command(workspace: Workspace) -> int:
        found = list(listed(workspace))
        if format_ == "json":
            entries = [asdict(one) for one in found]
            out.print_json({"context": MODEL_VERSION, "templates": entries})
        else:
            for one in found:
                click.echo(_line(one))
        return 0

    return _run(folder, format_, command)


def run_export(paths: tuple[str, ...], folder: Path | None, format_: str) -> int:
    """Exports built-in templates; returns the exit code."""

    def command(workspace: Workspace) -> int:
        _tell("exported", [shown(one) for one in export(workspace, paths)], format_)
        return 0

    return _run(folder, format_, command)


def run_accept(paths: tuple[str, ...], folder: Path | None, format_: str) -> int:
    """Records the present built-in templates; returns the exit code."""

    def command(workspace: Workspace) -> int:
        _tell("accepted", accept(workspace, paths), format_)
        return 0

    return _run(folder, format_, command)


def run_diff(folder: Path | None, format_: str) -> int:
    """Prints what changed under the workspace's templates; returns the exit code."""

    def command(workspace: Workspace) -> int:
        found = list(drifts(workspace))
        drifted = any(one.is_found for one in found)
        if format_ == "json":
            entries = [asdict(one) for one in found]
            out.print_json({"ok": not drifted, "templates": entries})
        else:
            for one in found:
                _print(one)
        return int(drifted)

    return _run(folder, format_, command)


def _run(folder: Path | None, format_: str, command: _Command) -> int:
    try:
        workspace, _ = select((), folder, None)
        return command(workspace)
    except ProjectError as error:
        out.print_failure(error.diagnostics, Path.cwd(), format_)
        return 2


def _tell(what: str, paths: list[str], format_: str) -> None:
    if format_ == "json":
        out.print_json({"ok": True, what: paths})
        return
    for path in paths:
        click.echo(f"{what} {path}")


def _line(one: ListedTemplate) -> str:
    makes = "" if one.output is None else f" -> {one.output}"
    blocks = f"; blocks: {', '.join(one.blocks)}" if one.blocks else ""
    return f"{one.use:<9} {one.path}{makes}{blocks}"


def _print(drift: Drift) -> None:
    click.echo(f"{drift.path}: {_said(drift)}")
    for line in drift.built_in:
        click.echo(f"  {line}")
    if drift.overrides is not None:
        blocks = ", ".join(drift.overrides) or "no block"
        click.echo(f"{drift.path}: your own extends it and overrides {blocks}")
    elif drift.own:
        click.echo(f"{drift.path}: what your own changes")
        for line in drift.own:
            click.echo(f"  {line}")
    else:
        click.echo(f"{drift.path}: your own changes nothing")


def _said(drift: Drift) -> str:
    version = "" if drift.base is None else drift.base.clientloom
    match drift.standing:
        case Standing.CURRENT:
            return f"the built-in one is as it was in clientloom {version}"
        case Standing.DRIFTED:
            return f"the built-in one has changed since clientloom {version}"
        case Standing.GONE:
            return f"the built-in one of clientloom {version} is gone"
        case Standing.UNRECORDED:
            return "what it was made from is not recorded; `templates accept` does that"
