"""`clientloom new`: its arguments."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.help import CommandWithExamples
from generator.cli.options import leave, workspace_option


@click.command(
    cls=CommandWithExamples,
    epilog="""Examples:

  clientloom new pets vendor/pets.yaml   a folder `pets` with a copy of the description
  clientloom new pets specs/pets/a.yaml  the description is in the folder already
""",
)
@click.argument("name")
@click.argument("description", type=click.Path(path_type=Path, dir_okay=False))
@workspace_option
def new(name: str, description: Path, folder: Path | None) -> None:
    """Add the provider NAME with its DESCRIPTION to the workspace.

    Makes the workspace in `specs` when there is none. Nothing that exists is changed,
    but for the list of providers in clientloom.yaml.
    """
    from generator.commands import new as command

    leave(command.run(name, description, folder))
