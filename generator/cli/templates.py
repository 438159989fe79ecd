"""`clientloom templates`: the arguments of its commands."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help import CommandWithExamples
from generator.cli.options import format_option, leave, workspace_option


@click.group()
def templates() -> None:
    """List, export and compare templates."""


@templates.command(
    "list",
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom templates list                   what can be replaced and extended
  clientloom templates list --format json     the same for programs
""",
)
@workspace_option
@format_option
def list_(folder: Path | None, format_: str) -> None:
    """List every template: what it makes, its named blocks, and whether the workspace
    replaces or extends it."""
    from generator.commands import templates as command

    leave(command.run_list(folder, format_))


@templates.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom templates export client/README.md.jinja
                                  make it the workspace's own
""",
)
@click.argument("paths", nargs=-1, required=True)
@workspace_option
@format_option
def export(paths: tuple[str, ...], folder: Path | None, format_: str) -> None:
    """Copy the built-in templates PATHS into the workspace's folder of templates.

    What they were is recorded there, for `clientloom templates diff` after an upgrade. A
    file that is there is not overwritten.
    """
    from generator.commands import templates as command

    leave(command.run_export(paths, folder, format_))


@templates.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom templates diff       what an upgrade changed, and what is your own
""",
)
@workspace_option
@format_option
def diff(folder: Path | None, format_: str) -> None:
    """Tell what changed in the built-in templates under the workspace's own ones, and
    what those change of them.

    Exit code 0: nothing changed, 1: something did since it was recorded, 2: error.
    """
    from generator.commands import templates as command

    leave(command.run_diff(folder, format_))


@templates.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom templates accept                         all of them
  clientloom templates accept client/README.md.jinja  one of them
""",
)
@click.argument("paths", nargs=-1)
@workspace_option
@format_option
def accept(paths: tuple[str, ...], folder: Path | None, format_: str) -> None:
    """Record that the workspace's own templates PATHS (else all of them) follow the
    present built-in ones: what changed in those was taken over, or is not wanted."""
    from generator.commands import templates as command

    leave(command.run_accept(paths, folder, format_))
