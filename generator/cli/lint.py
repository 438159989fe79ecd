"""`clientloom lint`: its arguments."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help import CommandWithExamples
from generator.cli.options import (
    allow_remote_option,
    format_option,
    leave,
    workspace_option,
)


@click.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom lint                    all providers of the workspace
  clientloom lint example            one of them, with its overlays
  clientloom lint openapi.yaml       any description
""",
)
@click.argument("targets", nargs=-1)
@workspace_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="The severity from which on the exit code is 1.",
)
@allow_remote_option
@format_option
def lint(
    targets: tuple[str, ...],
    folder: Path | None,
    fail_on: str,
    allow_remote: bool,
    format_: str,
) -> None:
    """Print what is wrong with TARGETS: providers or OpenAPI files."""
    from generator.commands import lint as command

    leave(command.run(targets, folder, fail_on, allow_remote, format_))
