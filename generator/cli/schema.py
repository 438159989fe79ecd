"""`clientloom schema`: its arguments."""

from __future__ import annotations

import click

from generator.cli.options import leave


@click.command()
@click.argument(
    "file",
    type=click.Choice(
        [
            "clientloom.yaml",
            "provider.yaml",
            "connections.yaml",
            "provider/connections.yaml",
        ]
    ),
)
def schema(file: str) -> None:
    """Print the JSON Schema of a settings file, for editors."""
    from generator.commands import schema as command

    leave(command.run(file))
