"""`clientloom new --facade`: the words of a facade, and a binding to begin with for each
provider."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator import codes
from generator.cli.console import Console
from generator.cli.selection import select_workspace
from generator.diagnostics import Diagnostic, DiagnosticError
from generator.facade.files import BINDING_FILE
from generator.facade.reading.settings import read_settings
from generator.facade.reading.workspace import FacadeSettings
from generator.output.transaction import signals_deferred
from generator.project.files import display_path, write_whole
from generator.project.packaged import facade_starter

_BINDING = """\
# How {name} carries out the operations of the facade. `clientloom docs facade` explains the
# format, `clientloom schema provider/connections.yaml` prints its JSON Schema, and
# `clientloom inspect {name}` lists the operations that `call` can name.
#
# An operation is bound like this:
#
#   list: {{call: listMembers, at: members, paging: {{parameter: page, pages: pagination.total_pages}}}}
#
# and `models` says what its objects become:
#
#   models:
#     Connection:
#       of: MemberResponse
#       set: {{id: guid, institution: {{id: institution_code}}}}
#
# What tells the provider who the user is goes under `user`, and reads as `$user.id`.
operations:
"""


def start_facade(folder: Path | None, console: Console) -> list[str]:
    """Writes the files that the facade of a workspace still lacks, and says so.

    Args:
        folder: The folder of clientloom.yaml; None for the nearest one.
        console: Where it is said.

    Returns:
        The paths of the files.

    Raises:
        DiagnosticError: when there is no workspace, or it lacks no file.
    """
    workspace = select_workspace(folder)
    names = tuple(provider.name for provider in workspace.providers)
    files = _files(workspace.folder, names)
    with signals_deferred():
        for path, content in files.items():
            write_whole(path, content)
    paths = [display_path(path) for path in files]
    for shown in paths:
        console.say(shown)
    console.say("next: clientloom docs facade; clientloom generate")
    return paths


def _files(workspace: Path, providers: tuple[str, ...]) -> Mapping[Path, bytes]:
    """The files that the facade lacks. Raises DiagnosticError when it lacks none."""
    words, files = workspace / BINDING_FILE, {}
    if not words.exists():
        # The package is the user's own, not the one that comes with clientloom.
        text = facade_starter().read_text(encoding="utf-8")
        text = text.replace("distribution: clientloom-", "distribution: ", 1)
        files[words] = text.encode()
    settings = read_settings(facade_starter() if files else words, FacadeSettings)
    for name in providers:
        binding = workspace / name / BINDING_FILE
        if not binding.exists():
            files[binding] = _binding(name, settings).encode()
    if not files:
        raise DiagnosticError(
            Diagnostic(
                codes.PROVIDER_NOT_ADDED,
                f"{display_path(words)} is there already, and every provider has its own",
                hint="Bind operations in them: `clientloom docs facade` explains how.",
            )
        )
    return files


def _binding(name: str, settings: FacadeSettings) -> str:
    """A binding in which no operation is bound yet: it can be generated as it is."""
    entries = (
        f"  {operation}: {{unsupported: It is not bound yet.}}\n"
        for operation in settings.operations
    )
    return _BINDING.format(name=name) + "".join(entries)
