"""`clientloom generate`: its arguments."""

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

  clientloom generate                      everything that changed
  clientloom generate example --output out one provider, to another folder
  clientloom generate --format json        for a pipeline
""",
)
@click.argument("providers", nargs=-1)
@workspace_option
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where packages go; by default what clientloom.yaml says.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="The severity from which on a package is not written.",
)
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@allow_remote_option
@format_option
def generate(
    providers: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    fail_on: str,
    force: bool,
    allow_remote: bool,
    format_: str,
) -> None:
    """Generate the packages of PROVIDERS (all of them when none is named)."""
    from generator.commands import generate as command

    leave(command.run(providers, folder, output, fail_on, force, allow_remote, format_))
