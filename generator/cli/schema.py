"""`clientloom schema`: the JSON Schemas of settings files and of command output."""

from __future__ import annotations

from typing import get_args

import click

from generator.cli.command import Command
from generator.cli.console import Console
from generator.cli.outputs.names import OutputName


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom schema provider.yaml                a settings file, for your editor
  clientloom schema --output generate            the JSON output of a command
  clientloom schema --output "templates list"    the same, for a subcommand
""",
)
@click.argument(
    "file",
    required=False,
    metavar="[FILE]",
    type=click.Choice(
        [
            "clientloom.yaml",
            "provider.yaml",
            "surface.yaml",
            "connections.yaml",
            "provider/connections.yaml",
        ]
    ),
)
@click.option(
    "--output",
    "command",
    type=click.Choice(get_args(OutputName)),
    metavar="COMMAND",
    help="Print the schema of COMMAND's output with --format json.",
)
def schema(file: str | None, command: OutputName | None, console: Console) -> int:
    """Print the JSON Schema of a file or output.

    FILE is clientloom.yaml, provider.yaml, surface.yaml, connections.yaml or
    provider/connections.yaml. --output names a command with JSON output.
    """
    if (file is None) is (command is None):
        raise click.UsageError("Pass either FILE or --output COMMAND.")
    if command is not None:
        from generator.cli.outputs.schemas import output_schema

        console.json(output_schema(command))
    elif file is not None:
        console.json(_settings_schema(file))
    return 0


def _settings_schema(file: str) -> dict[str, object]:
    from generator.facade.read.binding import BindingSettings
    from generator.facade.read.workspace import FacadeSettings
    from generator.project.approvals import ApprovalsSettings
    from generator.project.provider_settings import ProviderSettings
    from generator.project.settings import Settings
    from generator.project.workspace import WorkspaceSettings

    settings: dict[str, type[Settings]] = {
        "clientloom.yaml": WorkspaceSettings,
        "provider.yaml": ProviderSettings,
        "surface.yaml": ApprovalsSettings,
        "connections.yaml": FacadeSettings,
        "provider/connections.yaml": BindingSettings,
    }
    schema = settings[file].model_json_schema(by_alias=True)
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, **schema}
