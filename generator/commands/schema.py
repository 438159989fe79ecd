"""`clientloom schema`: the JSON Schemas of the settings files, for editors."""

from generator.commands import output as out
from generator.facade.reading.binding import BindingSettings
from generator.facade.reading.workspace import FacadeSettings
from generator.project.provider_settings import ProviderSettings
from generator.project.settings import Settings
from generator.project.workspace_settings import WorkspaceSettings

_KINDS: dict[str, type[Settings]] = {
    "clientloom.yaml": WorkspaceSettings,
    "provider.yaml": ProviderSettings,
    "connections.yaml": FacadeSettings,
    "provider/connections.yaml": BindingSettings,
}


def run(file: str) -> int:
    """Prints the schema of a settings file; returns the exit code."""
    schema = _KINDS[file].model_json_schema(by_alias=True)
    out.print_json(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    )
    return 0
