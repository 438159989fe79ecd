"""`clientloom templates`: lists, exports and compares templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import Command, workspace_option
from generator.cli.console import Console
from generator.cli.selection import select_workspace
from generator.project.files import display_path

if TYPE_CHECKING:
    from generator.customising.bases import TemplateChanges
    from generator.customising.drift import Drift
    from generator.customising.listing import ListedTemplate


@click.group()
def templates() -> None:
    """List, export and compare templates."""


@templates.command(
    "list",
    cls=Command,
    epilog="""Examples:

  clientloom templates list                   what you can replace or extend
  clientloom templates list --format json     the same, as JSON
""",
)
@workspace_option
def list_(folder: Path | None, console: Console) -> int:
    """List all templates.

    Shows the output and the named blocks of each template, and whether the workspace
    replaces or extends it.
    """
    from generator.customising.listing import list_templates
    from generator.views import CONTEXT_VERSION

    listed = list(list_templates(select_workspace(folder)))
    if console.is_json:
        entries = [asdict(template) for template in listed]
        console.json({"context": CONTEXT_VERSION, "templates": entries})
    else:
        for template in listed:
            console.answer(_line(template))
    return 0


@templates.command(
    cls=Command,
    epilog="""Examples:

  clientloom templates export client/README.md.jinja
                                  copy it into the workspace
""",
)
@click.argument("paths", nargs=-1, required=True)
@workspace_option
def export(paths: tuple[str, ...], folder: Path | None, console: Console) -> int:
    """Copy built-in templates to the workspace.

    Copies PATHS to the workspace's template folder, and records the originals there for
    `clientloom templates diff` after an upgrade. Existing files are not overwritten.
    """
    from generator.customising.bases import exported
    from generator.customising.own_templates import own_folder

    workspace = select_workspace(folder)
    own = own_folder(workspace)
    written = _write(own, exported(workspace, paths))
    _print_paths("exported", [display_path(own / path) for path in written], console)
    return 0


@templates.command(
    cls=Command,
    epilog="""Examples:

  clientloom templates diff       what an upgrade changed, and what you changed
""",
)
@workspace_option
def diff(folder: Path | None, console: Console) -> int:
    """Compare your templates with built-in ones.

    Shows what changed in the built-in templates, and what yours change. Exit code 0: no
    built-in template changed since it was recorded. 1: one did. 2: error.
    """
    from generator.customising.drift import drifts

    compared = list(drifts(select_workspace(folder)))
    needs_review = any(drift.needs_review for drift in compared)
    if console.is_json:
        entries = [asdict(drift) for drift in compared]
        console.json({"ok": not needs_review, "templates": entries})
    for drift in compared:
        for line in _drift_lines(drift):
            console.say(line)
    return int(needs_review)


@templates.command(
    cls=Command,
    epilog="""Examples:

  clientloom templates accept                         all your templates
  clientloom templates accept client/README.md.jinja  one template
""",
)
@click.argument("paths", nargs=-1)
@workspace_option
def accept(paths: tuple[str, ...], folder: Path | None, console: Console) -> int:
    """Mark your templates as reviewed.

    Records that your templates PATHS, or all of them, are based on the current built-in
    ones: you adopted their changes, or do not want them.
    """
    from generator.customising.bases import accepted
    from generator.customising.own_templates import own_folder

    workspace = select_workspace(folder)
    written = _write(own_folder(workspace), accepted(workspace, paths))
    _print_paths("accepted", written, console)
    return 0


def _write(own: Path, changes: TemplateChanges) -> list[str]:
    """Write changes to the templates of a workspace: all of them or none. Return the
    templates that they are about."""
    from generator.output.transaction import write_together

    write_together(own, changes.contents, changes.removals)
    return list(changes.templates)


def _print_paths(verb: str, paths: list[str], console: Console) -> None:
    if console.is_json:
        console.json({"ok": True, verb: paths})
    for path in paths:
        console.say(f"{verb} {path}")


def _line(template: ListedTemplate) -> str:
    output = "" if template.output is None else f" -> {template.output}"
    blocks = f"; blocks: {', '.join(template.blocks)}" if template.blocks else ""
    return f"{template.use:<9} {template.path}{output}{blocks}"


def _drift_lines(drift: Drift) -> Iterator[str]:
    yield f"{drift.path}: {_standing(drift)}"
    for line in drift.built_in:
        yield f"  {line}"
    if drift.overrides is not None:
        blocks = ", ".join(drift.overrides) or "no blocks"
        yield f"{drift.path}: your template extends it and overrides {blocks}"
    elif drift.own:
        yield f"{drift.path}: your template changes"
        for line in drift.own:
            yield f"  {line}"
    else:
        yield f"{drift.path}: your template changes nothing"


def _standing(drift: Drift) -> str:
    from generator.customising.drift import DriftStanding

    version = "" if drift.base is None else drift.base.clientloom
    match drift.standing:
        case DriftStanding.CURRENT:
            return f"the built-in template is unchanged since clientloom {version}"
        case DriftStanding.DRIFTED:
            return f"the built-in template has changed since clientloom {version}"
        case DriftStanding.GONE:
            return f"the built-in template of clientloom {version} was removed"
        case DriftStanding.UNRECORDED:
            return "the original is not recorded; run `clientloom templates accept`"
