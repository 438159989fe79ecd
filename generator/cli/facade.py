"""`clientloom facade`: drafts how a provider implements the facade."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import codes
from generator.cli.command import (
    Command,
    allow_remote_option,
    complete_providers,
    workspace_option,
)
from generator.cli.console import Console
from generator.cli.selection import select_providers, select_workspace
from generator.diagnostics import Diagnostic, DiagnosticError, Origin, errors_of
from generator.project.files import WORKSPACE_FILE, display_path
from generator.whole_files import write_whole

if TYPE_CHECKING:
    from generator.cli.outputs.facade import FacadeDraftOutput
    from generator.draft.proposals import Draft
    from generator.facade.read.canon import Canon
    from generator.project.workspace import Workspace


@click.group()
def facade() -> None:
    """Draft how a provider implements the facade."""


@facade.command(
    cls=Command,
    epilog="""Examples:

  clientloom facade draft pets            writes specs/pets/connections.yaml
  clientloom facade draft pets --force    writes it again
""",
)
@click.argument("provider", shell_complete=complete_providers)
@click.option(
    "--facade", "name", help="The facade. Default: the first one of the workspace."
)
@workspace_option
@click.option("--force", is_flag=True, help="Overwrite an edited file.")
@allow_remote_option
def draft(
    provider: str,
    name: str | None,
    folder: Path | None,
    force: bool,
    allow_remote: bool,
    console: Console,
) -> int:
    """Draft the binding of PROVIDER, such as connections.yaml: the calls and fields that look right.

    Candidates are found by names, types, paths and listed values, and each has its
    reason. Everything else is marked TODO. The draft passes the check of `generate`.
    """
    from generator.draft.binding import checked, draft
    from generator.draft.writing import write
    from generator.facade.files import facade_file
    from generator.generation.pipeline import build_api
    from generator.output.transaction import signals_deferred

    workspace = select_workspace(folder, allow_remote=allow_remote)
    (chosen,) = select_providers(workspace, (provider,))
    chosen_facade = _facade(workspace, name)
    path = chosen.folder / facade_file(chosen_facade)
    canon = _canon(workspace, chosen_facade)
    if not force:
        _refuse_edited(path, provider, canon)
    built = build_api(chosen)
    if built.api is None:
        raise DiagnosticError(*built.diagnostics)
    console.diagnostics(errors_of(built.diagnostics))
    drafted = checked(
        draft(canon, built.api), workspace, chosen_facade, chosen, built.api
    )
    with signals_deferred():
        write_whole(path, write(drafted, provider).encode())
    _report(drafted, path, provider, console)
    return 0


def _report(drafted: Draft, path: Path, provider: str, console: Console) -> None:
    bound = [each.name for each in drafted.operations if each.call is not None]
    unbound = [each.name for each in drafted.operations if each.call is None]
    models = list(dict.fromkeys(each.name for each in drafted.models))
    missing = [each.key for each in drafted.missing]
    shown = display_path(path)
    console.say(
        f"{shown}: {len(bound)} of {len(drafted.operations)} operations, "
        f"{len(models)} of {len(models) + len(missing)} models"
    )
    console.say(f"next: read it and replace each TODO; clientloom lint {provider}")
    if console.is_json:
        answer: FacadeDraftOutput = {
            "ok": True,
            "path": shown,
            "operations": bound,
            "unbound_operations": unbound,
            "models": models,
            "unbound_models": missing,
        }
        console.json(answer)


def _facade(workspace: Workspace, name: str | None) -> str:
    """The facade of a name, or else the first one. Raises DiagnosticError if there is
    none."""
    if name in workspace.facades or (name is None and workspace.facades):
        return name or workspace.facades[0]
    known = ", ".join(workspace.facades)
    raise DiagnosticError(
        Diagnostic(
            codes.DRAFT_REFUSED,
            (
                f"there is no facade {name!r}; the workspace has {known}"
                if known
                else "the workspace has no facade"
            ),
            Origin(display_path(workspace.folder / WORKSPACE_FILE)),
            hint=None if known else "Run `clientloom new --facade` first.",
        )
    )


def _canon(workspace: Workspace, name: str) -> Canon:
    """What a facade offers. Raises DiagnosticError if its file cannot be used."""
    from generator.facade.files import facade_file
    from generator.facade.read.nodes import YamlNode, binding_diagnostics
    from generator.facade.read.vocabulary import read_vocabulary
    from generator.render.templates import template_folders

    path = workspace.folder / facade_file(name)
    root = YamlNode.root(path)
    vocabulary = read_vocabulary(name, path, root, template_folders(workspace))
    if vocabulary is None:
        raise DiagnosticError(*binding_diagnostics(root))
    return vocabulary.canon


def _refuse_edited(path: Path, provider: str, canon: Canon) -> None:
    """Raise DiagnosticError if a draft would overwrite more than the starting point."""
    from generator.cli.new_facade import starting_binding

    names = (operation.name for operation in canon.operations)
    starter = starting_binding(provider, names).encode()
    if path.exists() and path.read_bytes() != starter:
        raise DiagnosticError(
            Diagnostic(
                codes.DRAFT_REFUSED,
                "the provider already has a binding",
                Origin(display_path(path), hides=True),
            )
        )
