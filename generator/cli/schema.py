"""`clientloom schema`: the JSON Schemas of the settings files, for editors."""

from __future__ import annotations

import click

from generator.cli.command import Command
from generator.cli.console import Console


@click.command(cls=Command)
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
def schema(file: str, console: Console) -> int:
    """Print the JSON Schema of a settings file, for editors."""
    from generator.facade.reading.binding import BindingSettings
    from generator.facade.reading.workspace import FacadeSettings
    from generator.project.provider_settings import ProviderSettings
    from generator.project.settings import Settings
    from generator.project.workspace import WorkspaceSettings

    settings: dict[str, type[Settings]] = {
        "clientloom.yaml": WorkspaceSettings,
        "provider.yaml": ProviderSettings,
        "connections.yaml": FacadeSettings,
        "provider/connections.yaml": BindingSettings,
    }
    schema = settings[file].model_json_schema(by_alias=True)
    dialect = "https://json-schema.org/draft/2020-12/schema"
    console.json({"$schema": dialect, **schema})
    return 0
