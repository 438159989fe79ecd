"""`clientloom remove`: its arguments."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help import CommandWithExamples
from generator.cli.options import leave, workspace_option


@click.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom remove example       its provider is not in clientloom.yaml any more
""",
)
@click.argument("packages", nargs=-1, required=True)
@workspace_option
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where packages are; by default what clientloom.yaml says.",
)
def remove(packages: tuple[str, ...], folder: Path | None, output: Path | None) -> None:
    """Remove PACKAGES that no provider has any more.

    Only files that were generated and not edited go. Exit code 0: all gone, 1: other
    files stay, 2: error.
    """
    from generator.commands import remove as command

    leave(command.run(packages, folder, output))
