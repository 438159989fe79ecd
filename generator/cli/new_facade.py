"""`clientloom new --facade`: creates a facade, with an initial binding per provider."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator import codes
from generator.cli.console import Console
from generator.cli.selection import select_workspace
from generator.diagnostics import Diagnostic, DiagnosticError
from generator.facade.files import facade_file
from generator.facade.read.nodes import YamlNode, binding_diagnostics
from generator.facade.read.settings import read_settings
from generator.facade.read.workspace import FacadeSettings
from generator.output.transaction import write_together
from generator.project.files import display_path
from generator.project.packaged import facade_starter
from generator.project.workspace import DEFAULT_FACADE

_BINDING = """\
# How {name} implements the operations of the facade. `clientloom docs facade` explains the
# format, `clientloom schema provider/connections.yaml` prints its JSON Schema, and
# `clientloom inspect {name}` lists the operations that `call` can name.
#
# To bind an operation:
#
#   list: {{call: listMembers, at: members, paging: {{parameter: page, pages: pagination.total_pages}}}}
#
# To map its objects, use `models`:
#
#   models:
#     Connection:
#       of: MemberResponse
#       set: {{id: guid, institution: {{id: institution_code}}}}
#
# What identifies the user to the provider goes under `user` and is read as `$user.id`.
operations:
"""


def start_facade(folder: Path | None, console: Console) -> list[str]:
    """Write the missing files of a workspace's facade, and print their paths.

    Args:
        folder: The folder of clientloom.yaml; None for the nearest one.
        console: Where to print.

    Returns:
        The paths of the files.

    Raises:
        DiagnosticError: If there is no workspace, or no file is missing.
    """
    workspace = select_workspace(folder)
    names = tuple(provider.name for provider in workspace.providers)
    files = _files(workspace.folder, names)
    write_together(workspace.folder, files)
    paths = [display_path(path) for path in files]
    for shown in paths:
        console.say(shown)
    console.say("next: clientloom docs facade; clientloom facade draft PROVIDER")
    return paths


def _files(workspace: Path, providers: tuple[str, ...]) -> Mapping[Path, bytes]:
    """The missing files of the facade. Raises DiagnosticError if there are none."""
    facade, files = workspace / facade_file(DEFAULT_FACADE), {}
    if not facade.exists():
        # The package is the user's own, not the one that ships with clientloom.
        text = facade_starter().read_text(encoding="utf-8")
        text = text.replace("distribution: clientloom-", "distribution: ", 1)
        files[facade] = text.encode()
    vocabulary = facade_starter() if files else facade
    root = YamlNode.root(vocabulary)
    settings = read_settings(vocabulary, FacadeSettings, root)
    if settings is None:
        raise DiagnosticError(*binding_diagnostics(root))
    for name in providers:
        binding = workspace / name / facade_file(DEFAULT_FACADE)
        if not binding.exists():
            files[binding] = starting_binding(name, settings.operations).encode()
    if not files:
        raise DiagnosticError(
            Diagnostic(
                codes.PROVIDER_NOT_ADDED,
                f"{display_path(facade)} and {facade.name} of every provider already "
                "exist",
                hint="Bind operations in them. `clientloom docs facade` explains how.",
            )
        )
    return files


def starting_binding(name: str, operations: Iterable[str]) -> str:
    """A binding without calls, which can be generated as it is.

    Args:
        name: The provider.
        operations: The operations of the facade.
    """
    entries = (
        f"  {operation}: {{unsupported: Not bound yet.}}\n" for operation in operations
    )
    return _BINDING.format(name=name) + "".join(entries)
